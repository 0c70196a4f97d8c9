// CVs written as people write them, of nobody: `{{…}}` must not leave, `[[…]]` is a skill that must.

import type { InventedResume } from './invented-resumes';

/** A JSON Resume, or the text of a file as its reader finds it. */
const written: Readonly<Record<string, unknown>> = {
  'a developer named like her skills': {
    basics: {
      name: '{{Rose}} {{Marin}}',
      label: 'Développeuse back-end',
      picture: 'https://{{rosemarin}}.dev/me.jpg',
      email: '{{rose.marin}}+cv@pm.me',
      phone: '(+33) 06.{{12.34.50.61}}',
      website: 'https://{{rosemarin}}.dev',
      summary: 'Née à {{Cahors}} en 1991, mariée, deux enfants. Je code en Go depuis 2014 chez {{Calanque Numérique}}.',
      location: {
        address: '4 bis impasse des {{Figuiers}}',
        city: '{{Cassis}}',
        postalCode: '13260',
        countryCode: 'FR',
      },
      profiles: [
        { network: 'GitHub', username: '{{rose-marin}}', url: 'https://github.com/rose-marin' },
        { network: 'Mastodon', username: '@{{marinade}}@mastodon.social' },
      ],
    },
    work: [
      {
        company: '{{Calanque Numérique}}',
        position: 'Développeuse back-end',
        startDate: '2018-03',
        endDate: null,
        highlights: [
          'Conçu {{Marégraphe}}, l’outil de marée de {{Calanque Numérique}}',
          'Mentorat de {{Nadia Ferhat}}',
        ],
      },
      { company: '{{Orange}} Business', position: 'Software Engineer', startDate: '2014-09', endDate: '2018-02' },
    ],
    education: [
      {
        institution: '{{Polytech Marseille}}',
        area: 'Informatique',
        studyType: 'Diplôme d’ingénieur',
        endDate: '2014',
      },
    ],
    awards: [{ title: 'Prix {{Jeanne Villepreux}}', awarder: '{{Polytech Marseille}}', date: '2014-06' }],
    projects: [{ name: '{{Marégraphe}}', url: 'https://github.com/{{rose-marin}}/maregraphe' }],
    skills: [
      {
        name: 'Back-end',
        keywords: ['[[Go]]', '[[PostgreSQL]]', '[[Kafka]]', '{{Marégraphe}} (chez {{Calanque Numérique}})'],
      },
      { name: '[[Kubernetes]]', level: 'Confirmée' },
      { name: 'Lauréate du prix {{Jeanne Villepreux}}' },
    ],
    languages: [
      { language: 'Français', fluency: 'Native' },
      { language: 'English', fluency: 'C1' },
    ],
  },
  'a maintainer whose projects are known by their names': {
    basics: {
      name: '{{Paris}} {{Go}}',
      label: 'Full Stack Developer',
      email: '{{paris.go}}@gmail.com',
      phone: '+33 7 {{68 11 22 33}}',
      url: 'http://www.{{parisgo}}.io',
      location: { city: 'Paris', region: 'Île-de-France' },
      profiles: [
        { network: 'twitter', username: '{{pgo_codes}}' },
        { network: 'npm', url: 'https://www.npmjs.com/~{{pgocodes}}' },
      ],
    },
    work: [
      {
        name: '{{Doctolane}}',
        position: 'Full Stack Developer',
        startDate: '2021',
        summary: 'Maintainer of {{lane-query}}',
      },
      { name: 'Freelance', position: 'Web developer', startDate: '2017', endDate: '2021' },
    ],
    volunteer: [{ organization: '{{Code pour Belleville}}', position: 'Mentor' }],
    publications: [
      { name: '{{Querying lanes at scale}}', publisher: '{{JSConf Lisboa}}', authors: '{{P. Go}}, {{Inês Moreira}}' },
    ],
    projects: [{ name: '{{lane-query}}' }, { name: '{{Tocsin}}', description: 'Pager for small teams' }],
    education: [{ institution: 'École {{42}} {{Paris}}', studyType: 'Bachelor' }],
    skills: [
      { name: 'Frontend', level: 'Senior', keywords: ['[[React]]', '[[TypeScript]]', '[[GraphQL]]', '[[CSS]]'] },
      { name: 'Open source', keywords: ['{{lane-query}}', '{{Tocsin}} (author)', 'npm ~{{pgocodes}}'] },
      { name: '[[Accessibility]]', keywords: [] },
    ],
    references: [{ name: '{{Inês Moreira}}', reference: 'Call me: +351 912 345 678' }],
  },
  'a nurse by her married name': `{{LE GUELLEC}}-{{MORVAN}} {{Solenn}}
née {{MORVAN}}
Infirmière diplômée d'État
14 rue du {{Frugy}}, 29000 {{Quimper}}
06-{{41-52-63-74}} / {{solenn.morvan}}@orange.fr
Mariée, 3 enfants – 41 ans – Nationalité française – Permis B

EXPÉRIENCES PROFESSIONNELLES
Depuis septembre 2015 : Infirmière, CHIC {{Cornouaille}}, {{Quimper}}
• Prise en charge de 12 patients en service de pneumologie
• Tutorat des étudiants de l'IFSI de {{Quimper}}
2009 – 2015 : Infirmière, Clinique {{Saint-Michel et Sainte-Anne}}

FORMATION
2009 Diplôme d'État infirmier, IFSI {{Gourmelen}}
2006 Bac ST2S, Lycée {{Chaptal}}

COMPÉTENCES
[[Soins palliatifs]], [[Pose de cathéters]], [[Transmissions ciblées]]
Logiciels : [[Osiris]], [[Pack Office]], planning interne du CHIC {{Cornouaille}}
[[AFGSU niveau 2]]
Référente douleur avec le Dr {{Yann Kerloc'h}}

LANGUES
Français, anglais A2, breton B1

CENTRES D'INTÉRÊT
Gouren au club de {{Quimper}}, {{Bagad Kemper}}

RÉFÉRENCES
{{Yann Kerloc'h}}, chef de service, 02 98 {{52 60 60}}`,
  'an accountant, upper case first, phone in odd groups': `{{BOULANGER}} {{Pierre}}
COMPTABLE GÉNÉRAL
Tél : 0{{6 789 451 23}}
{{p.boulanger79}}@laposte.net – linkedin.com/in/{{pierre-boulanger-compta}}
79000 {{Niort}}
Né le {{14/07/1979}} à {{Parthenay}} – Célibataire – Véhicule personnel

PROFIL
Vingt ans en cabinet puis en mutuelle, dont {{Maaf-Horizon}} et {{Socram Conseil}}.

EXPÉRIENCE
01/2012 – aujourd'hui : Comptable général chez {{Maaf-Horizon}}, {{Niort}}
- Clôtures mensuelles, liasse fiscale
2003 - 2011 Comptable, {{Socram Conseil}}

FORMATION
DCG, 2003, Lycée {{Paul Guérin}}
BTS Comptabilité et gestion, 1999

COMPÉTENCES
[[Sage 100]] ; [[Cegid]] ; [[Liasse fiscale]] ; [[TVA intracommunautaire]] ; [[Excel]]
Consolidation [[Talentia]]
Suivi du GIE {{Socram}} {{Conseil}}
Délégué du personnel CFDT

LANGUES
Anglais : notions`,
  'a logistics manager with letters of his site': {
    basics: {
      name: '{{Jean-Baptiste}} {{de La Fontaine}}',
      label: 'Responsable logistique',
      email: '{{jbdelafontaine}}@hotmail.fr',
      phone: '0033 {{678451290}}',
      location: { address: 'Résidence {{Les Acacias}}, bât. C', postalCode: '45400', city: '{{Fleury-les-Aubrais}}' },
    },
    work: [
      { name: '{{XPO Loiret}}', position: 'Responsable logistique', startDate: '2016-01', location: '{{Saran}}' },
      { name: '{{FM Logistic}}', position: 'Chef d’équipe logistique', startDate: 'sept. 2009', endDate: 'déc. 2015' },
    ],
    education: [
      { institution: 'IUT d’{{Orléans}}', area: 'Gestion logistique et transport', studyType: 'DUT', endDate: '2009' },
    ],
    certificates: [{ name: 'CACES R489', date: '2022-05', issuer: '{{AFT Transport Loiret}}' }],
    skills: [
      '[[WMS Reflex]]',
      '[[CACES R489 cat. 3]]',
      '[[Lean management]]',
      'Mise en place de {{XPO Smart}} (outil {{XPO Loiret}})',
      '[[SAP]] MM',
      'Encadrement de 45 personnes au site {{FM Logistic}} de {{Saran}}',
      'Référence : M. {{Thierry Gaillard}} – 02 38 {{11 22 33}}',
    ],
    languages: ['Français', 'Anglais (B2)', 'Polonais'],
  },
  'a seller, two columns read line by line': `{{AMANDINE}} {{PRICE}}                    EXPÉRIENCES
Technico-commerciale                       2019 – 2025 Technico-commerciale, {{Würth Lyonnaise}}
CONTACT
{{amandine.price}}@yahoo.fr
O6 {{22 33 44 91}}
{{Villeurbanne}} (69)
COMPÉTENCES
[[Prospection B2B]]
[[Salesforce]]
[[Négociation]]
Portefeuille {{Würth}} : 140 clients
Instagram @{{amandine_vend}}
Meilleure vendeuse {{Würth}} 2021
EXPÉRIENCES PROFESSIONNELLES
2019 – 2025 : Technico-commerciale, {{Würth Lyonnaise}}, {{Villeurbanne}}
2015 – 2019 : Vendeuse, {{Leroy Merlin}} {{Bron}}
FORMATIONS
2015 BTS Technico-commercial, Lycée {{Ampère-Saxe}}
LOISIRS
Roller derby avec les {{Gones Furies}}`,
  'a researcher with her papers': {
    basics: {
      name: '{{Nguyen}} {{Thi}} {{Minh Anh}}',
      label: 'Data Scientist',
      email: '{{minhanh.nguyen}}@inria.example.fr',
      phone: '+33(0)1 {{39 63 55 11}}',
      url: 'https://{{minhanh-ng}}.github.io',
      summary: 'PhD. ORCID 0000-0002-{{1825-0097}}. Patent FR{{3098765}}.',
      profiles: [{ network: 'Google Scholar', url: 'https://scholar.google.com/citations?user={{Qx7pAAAAJ}}' }],
    },
    work: [
      {
        name: 'Institut {{Curie}}',
        position: 'Data Scientist',
        startDate: '2020-10',
        highlights: ['With {{J.-P. Vert}}'],
      },
      { name: '{{Owkin Labs}}', position: 'Machine learning engineer', startDate: '2018-01', endDate: '2020-09' },
    ],
    education: [
      { institution: '{{Télécom ParisTech}}', area: 'Statistics', studyType: 'PhD', endDate: '2017' },
      { institution: '{{Hanoi University of Science}}', area: 'Mathematics', studyType: 'BSc' },
    ],
    publications: [
      {
        name: '{{Sparse survival forests}}',
        authors: ['{{M.A. Nguyen}}', '{{Chloé Azencott}}'],
        publisher: '{{Bioinformatics Letters}}',
      },
    ],
    awards: [{ title: '{{Paul Caseau}} prize', awarder: '{{EDF Fondation}}' }],
    skills: {
      'Machine learning': ['[[PyTorch]]', '[[scikit-learn]]', 'survival forests ({{Nguyen}} et al.)'],
      Languages: '[[Python]], [[R]], [[C++]]',
      Awards: ['{{Paul Caseau}} prize', 'Co-inventor of FR {{3098765}}'],
    },
    languages: { Vietnamese: 'native', French: 'C1', English: 'C2' },
  },
  'an executive with her employer’s products': {
    basics: {
      name: '{{Olive}} {{Page}}',
      label: 'Product Manager',
      email: '{{olive}}@{{olivepage}}.co.uk',
      phone: '+44 7{{911 123456}}',
      location: { address: '12 {{Tib}} Lane', city: '{{Manchester}}', countryCode: 'GB' },
    },
    work: [
      {
        company: '{{Contentsquare}} SAS',
        position: 'Product Manager',
        startDate: 'Jan 2021',
        endDate: 'present',
        website: 'https://{{contentsquare}}.com',
      },
      { company: '{{BlaBlaCar}}', position: 'Associate Product Manager', startDate: '2018', endDate: '2020' },
    ],
    education: [{ institution: '{{University of Leeds}}', area: 'Economics', studyType: 'BA', gpa: '2:1' }],
    skills: [
      {
        name: 'Product',
        keywords: ['[[Roadmaps]]', '[[A/B testing]]', '[[Amplitude]]', '{{Contentsquare}} Session Replay'],
      },
      { name: 'Leadership', keywords: ['[[Agile coaching]]', 'Ex-{{BlaBlaCar}} PM guild'] },
      { name: '[[SQL]]', level: 'Advanced', keywords: null },
    ],
    languages: [
      { language: 'English', fluency: 'Native speaker' },
      { language: 'French', fluency: 'Conversational' },
    ],
    interests: [{ name: 'Fell running', keywords: ['{{Saddleworth Runners}}'] }],
  },
  'a cook whose chef is known': `{{Clément}} {{JARDIN}}
Chef de partie
{{clement.jardin.cuisine}}@gmail.com
Port. 07 {{80 90 10 20}} (joindre après 15h)
3 place {{Sathonay}} 69001 {{Lyon}}
25 ans, permis B et véhicule

Expériences
Mars 2022 – présent : Chef de partie, {{La Mère Brazier}}, {{Lyon}}
• Poste garde-manger sous la direction de {{Mathieu Viannay}}
2019-2022 : Commis de cuisine chez {{Bocuse}} Traiteur

Diplômes
2019 CAP Cuisine, {{Institut Lyfe}}

Compétences
[[Cuisson basse température]], [[HACCP]], [[Dressage à l'assiette]], [[Gestion des stocks]]
Finaliste du trophée {{Jean Rougié}} 2021
Formé par {{Mathieu Viannay}}

Langues
Anglais professionnel`,
  'a site manager with a hyphen in everything': {
    basics: {
      name: '{{Anne-Laure}} {{Saint-Martin}}',
      label: 'Conductrice de travaux',
      email: '{{al.saintmartin}}@free.fr',
      phone: '06{{12131415}}',
      location: { city: '{{Saint-Martin-d’Hères}}', postalCode: '38400' },
    },
    work: [
      {
        name: 'Eiffage Construction {{Alpes Dauphiné}}',
        position: 'Conductrice de travaux',
        startDate: '2017-06-01T00:00:00.000Z',
      },
      {
        name: 'Entreprise {{Giroud-Garampon}}',
        position: 'Assistante conductrice de travaux',
        startDate: '2014',
        endDate: '2017',
      },
    ],
    education: [{ institution: '{{INSA Lyon}}', area: 'Génie civil', studyType: 'Ingénieur' }],
    projects: [{ name: '{{ZAC Flaubert}} lot 7', description: '48 logements' }],
    skills:
      'AutoCAD, [[MS Project]], [[Lecture de plans]], [[RE2020]], chantier {{ZAC Flaubert}} lot 7, suivi {{Giroud-Garampon}}, {{al.saintmartin}} (a) free.fr',
    languages: 'Français, Anglais',
  },
  'a newcomer with dates and papers': {
    personalInfo: {
      firstName: '{{Oleksandra}}',
      lastName: '{{Shevchenko}}',
      title: 'Comptable',
      email: '{{o.shevchenko}}@ukr.net',
      mobile: '+380 {{44 123 45 67}}',
      description: 'Titre de séjour valable jusqu’au {{04/03/2027}}. Réfugiée, mère de famille.',
      address: '{{Vichy}}',
    },
    experience: [
      { employer: '{{Kyivstar}}', role: 'Accountant', start: '03.2012', end: '02.2022', description: 'SAP FI' },
      { employer: 'Association {{Viltaïs}}', role: 'Assistante comptable', start: '2023', end: 'à ce jour' },
    ],
    formation: [{ university: 'Université {{Taras-Chevtchenko}}', degree: 'Master', field: 'Finance' }],
    competences: [
      { competence: '[[SAP FI]]' },
      { name: '[[1C]]' },
      { name: '[[Déclarations fiscales]]' },
      { name: 'Titre de séjour n° {{7503123456}}' },
      { name: 'Née le {{12 mai 1984}}' },
      { name: 'Bénévole chez {{Viltaïs}}' },
    ],
    langues: [
      { langue: 'Ukrainien', niveau: 'maternelle' },
      { langue: 'Français', niveau: 'B1' },
    ],
  },
  'a devops whose handle is everywhere': {
    name: '{{Max}} {{Code}}',
    title: 'DevOps Engineer',
    email: '{{maxcode}}@{{maxcode}}.sh',
    phone: '06 {{99 88 77 66}}',
    social: ['https://github.com/{{maxcode}}', 'https://{{maxcode}}.medium.com'],
    work: [
      { company: '{{OVHcloud}}', title: 'DevOps Engineer', start: '2019', summary: 'Runs {{maxcode}}/terraform-ovh' },
    ],
    education: { institution: '{{EPITECH}} {{Lille}}', degree: 'Master', area: 'Informatique' },
    skills: {
      Cloud: { level: 'expert', keywords: ['[[Terraform]]', '[[AWS]]', 'terraform-ovh by {{maxcode}}'] },
      CI: ['[[GitLab CI]]', '[[Argo CD]]', 'ghcr.io/{{maxcode}}/runner'],
      Certifs: 'CKA (ID LF-{{8dk2jq91}}), [[Ansible]]',
    },
  },
  'an engineer of a group, known by its letters': {
    basics: {
      name: 'Dr. {{Wolfgang}} {{Müller}}',
      label: 'Ingénieur mécanique',
      email: '{{w_mueller}}@t-online.de',
      phone: '+49 (0) {{7641 552 19}}',
      location: { city: '{{Freiburg im Breisgau}}' },
    },
    work: [
      { name: '{{ZF}} {{Friedrichshafen}} AG', position: 'Mechanical engineer', startDate: '2010', endDate: 'heute' },
      { name: '{{PSA}}', position: 'Ingénieur études', startDate: '2004', endDate: '2010' },
    ],
    education: [{ institution: '{{TU München}}', area: 'Maschinenbau', studyType: 'Dipl.-Ing.' }],
    skills: [
      { name: '[[CATIA V5]]' },
      { name: '[[GD&T]]' },
      { name: '[[FMEA]]' },
      { name: '8HP gearbox at {{ZF}}' },
      { name: 'Projet {{PSA}} EB2' },
      { name: '[[VDI 2230]]' },
    ],
    languages: [
      { language: 'Deutsch', fluency: 'Muttersprache' },
      { language: 'Französisch', fluency: 'B2' },
    ],
  },
  'a care worker whose name is a skill of others': `Curriculum vitae
Madame {{Espérance}} {{SERVICE}}
{{esperance.service}}@outlook.fr
téléphone : zéro six 06 / {{55 / 44 / 33 / 21}}
Cité {{Berthe}}, La {{Seyne-sur-Mer}}
Auxiliaire de vie

Expérience professionnelle
2016 à 2024 Auxiliaire de vie, {{ADMR}} du {{Var}}
2012 à 2016 Employée de maison, famille {{Castellani}}

Compétences
[[Aide à la toilette]]
[[Préparation des repas]]
[[Accompagnement fin de vie]]
Garde de Mme {{Castellani}}, 92 ans
RQTH
Diplôme {{ADMR}}

Permis
Permis B`,
};

/** Each CV without its marks, and what they said of it. */
export function lifelikeResumes(): InventedResume[] {
  return Object.entries(written).map(([name, marked]) => {
    const text = JSON.stringify(marked);
    const all = (pattern: RegExp) => [
      ...new Set([...text.matchAll(pattern)].map(([, inside = '']) => String(JSON.parse(`"${inside}"`)))),
    ];
    return {
      name,
      value: JSON.parse(text.replace(/\{\{(.+?)\}\}/g, '$1').replace(/\[\[(.+?)\]\]/g, '$1')),
      mustNotAppear: all(/\{\{(.+?)\}\}/g),
      mustKeep: all(/\[\[(.+?)\]\]/g),
    };
  });
}
