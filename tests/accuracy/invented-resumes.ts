// Invented CVs in shapes of the world, with identity in every corner, and what must and must not leave of each.

export interface InventedResume {
  name: string;
  value: unknown;
  mustNotAppear: string[];
  mustKeep: string[];
}

/** The same numbers from the same seed, in [0, 1). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const people = [
  ['Will', 'Young'],
  ['Grace', 'Park'],
  ['Mark', 'Price'],
  ['Marine', 'Boulanger'],
  ['Clément', 'Jardin'],
  ['Pierre', 'Charpentier'],
  ['Rose', 'Field'],
  ['Aminata', 'Sow'],
  ['Nguyễn Thị', 'Hoa'],
  ['Łukasz', 'Żak'],
  ['Jean-Marie', 'Le Gall'],
  ['Ana', 'de Sousa e Silva'],
  ['Siobhán', 'O’Brien'],
  ['Li', 'Na'],
  ['Max', 'Code'],
  ['Aurore', 'Paysan'],
  ['Yusuf', 'Öztürk'],
  ['Olive', 'Page'],
] as const;
const employers = [
  'Globex Corporation',
  'Menuiserie Le Bihan & Fils SARL',
  'GE Healthcare',
  'Data Science Partners',
  'Lumière Hôtels (groupe Arcole)',
  'IBM France',
  'Les Petits Plats',
  'Crédit Maritime de l’Ouest',
  'Web Agency Nantes',
  'EY',
  'Initech, Inc.',
  'Mairie de Quimper',
];
const schools = [
  'University of Exeter',
  'École des Mines d’Alès',
  'Lycée Saint-Exupéry',
  'MIT',
  'IAE Bordeaux (Université de Bordeaux)',
  'Le Wagon',
];
const cities = ['Quimper', 'Reading', 'Nice', 'Saint-Étienne', 'Plougastel-Daoulas', 'Austin'];
/** Skills with a look of a date, an address or a name. */
const skills = [
  'Node.js',
  'ASP.NET',
  'C#',
  'C++',
  'Windows Server 2019',
  'ISO 9001',
  'Ruby on Rails',
  'Julia',
  'Office 365',
  'SQL Server 2016',
  'Socket.io',
  'CATIA V5',
  'AutoCAD',
  'Vue.js',
  'CI/CD',
  'R',
  'TCP/IP',
  'HTML5',
  'Jenkins',
  'Sage 100',
  'Taille de pierre',
  'Lecture de plans',
  'Soudage TIG',
  'Gestion de la paie',
  'Accueil téléphonique',
  'Accessibility',
  'Unity 3D',
  'Cuisson basse température',
  'Conduite de chariot R489',
  'Travaux en hauteur',
  'Public speaking',
  'A/B testing',
  'Perl',
  'Django',
  'Adobe Illustrator',
  'Service en salle',
  'Négociation',
  'Réglage de machines',
  'Node',
  'B2B',
];

/** `count` CVs; the shapes take turns. */
export function inventResumes(count: number, seed: number): InventedResume[] {
  const next = numbers(seed);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(next() * list.length)] as Item;
  const several = <Item>(list: readonly Item[], most: number): Item[] =>
    [...list].sort(() => next() - 0.5).slice(0, 3 + Math.floor(next() * most));
  return Array.from({ length: count }, (_, index) => {
    const [given, family] = pick(people);
    const [one, other] = several(employers, 1) as [string, string];
    const [school, city] = [pick(schools), pick(cities)];
    const bare = `${given}.${family}`
      .normalize('NFD')
      .replace(/[^a-zA-Z.]/g, '')
      .toLowerCase();
    const handle = `${bare.replace(/\./g, '')}${Math.floor(next() * 90) + 10}`;
    const email = `${bare}@${pick(['gmail.com', 'courriel.example', `${handle}.example`])}`;
    const digits = `6${String(Math.floor(next() * 1e8)).padStart(8, '0')}`;
    const phone = pick([
      `0${digits}`,
      `+33 ${digits}`,
      `+33 (0)${digits.replace(/(\d)(\d\d)(\d\d)(\d\d)(\d\d)/, '$1 $2 $3 $4 $5')}`,
    ]);
    const kept = several(skills, 8).filter((skill) => ![given, family].some((name) => skill.includes(name)));
    const leaks = several(
      [
        email,
        email.replace('@', ' (at) '),
        `linkedin.com/in/${handle}`,
        `https://github.com/${handle}`,
        `Tél. ${phone}`,
        `Excel (chez ${one})`,
        `Outils internes de ${other}`,
        `${given} ${family}`,
        `@${handle}`,
        `Formation ${school}`,
        `SST depuis mars 2019`,
        `Référent ${pick(['Mehdi', 'Sophie'])} Durand`,
      ],
      4,
    );
    const job = {
      position: pick([
        'Web developer',
        'Menuisier',
        `Engineer at ${one}`,
        'Serveuse',
        `Responsable ${other}`,
        'Accountant',
      ]),
      summary: `At ${one}, ${given} led the ${city} team. Call ${phone}.`,
      highlights: [`Pour ${one} : ${email}`, `Né le 12/04/1985, marié`],
    };
    const study = { area: pick(['Computer Science', `Informatique, ${school}`, 'Mécanique', `MBA (${school}, 2012)`]) };
    const basics = {
      name: `${given} ${family}`,
      label: job.position,
      email,
      phone,
      summary: `${given}, 41 ans, ${city}.`,
      location: { city },
    };
    const grouped = Object.fromEntries([['Divers', [...kept, ...leaks]]]);
    const shapes: unknown[] = [
      {
        basics: { ...basics, profiles: [{ network: 'GitHub', username: handle }] },
        work: [
          { name: one, startDate: '2016-02', ...job },
          { name: other, position: 'Comptable', startDate: '2012', endDate: '2015-12' },
        ],
        education: [{ institution: school, studyType: 'Master', ...study }],
        skills: [...kept, ...leaks].map((name) => ({ name })),
      },
      {
        basics: { ...basics, website: `https://${handle}.example.org`, picture: 'me.jpg' },
        work: [
          { company: one, ...job, startDate: 'March 2016', endDate: 'Present', website: null },
          { company: other },
        ],
        education: [{ school, degree: 'BSc', ...study }],
        skills: grouped,
        languages: { English: `B2, ${email}`, Français: 'native' },
      },
      {
        ...basics,
        experience: [
          { employer: one, ...job, highlights: job.highlights.join('\n') },
          { employer: other, role: 'Welder' },
        ],
        education: { institution: school, ...study },
        skills: [{ name: 'Métier', level: email, keywords: [...kept, ...leaks] }],
        references: [{ name: 'Sophie Durand', reference: 'Parfait.' }],
      },
      {
        resume: {
          basics: { ...basics, profiles: null },
          work: [
            { name: one, ...job, startDate: null },
            { name: other, startDate: 'jadis' },
          ],
          education: [{ institution: school, ...study, studyType: `Licence (${school})` }],
          skills: [...kept, ...leaks].join(', '),
          interests: [{ name: `Club de ${city}` }],
        },
      },
    ];
    return {
      name: `${index} ${given} ${family}`,
      value: shapes[index % shapes.length],
      mustNotAppear: [
        given,
        family,
        email,
        handle,
        digits.slice(-8),
        one,
        other,
        school,
        '12/04/1985',
        'Durand',
        'mars 2019',
      ],
      mustKeep: kept,
    };
  });
}
