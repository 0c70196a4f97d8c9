// Pages of sites without a reader of their own, as career sites, classifieds and shops are built: what must stay unread, and what not.
import { describe, expect, it } from 'vitest';
import { generic } from '@/utils/boards/generic';
import { readPagePostings } from '@/utils/boards/read';
import { openPage } from './fixtures';

/** Title, employer and place of each posting; what a posting does not say is a dash. */
function read(address: string, title: string, body: string, head = ''): string[] {
  const url = new URL(address);
  const doc = openPage(`<html><head><title>${title}</title>${head}</head><body>${body}</body></html>`, url);
  return readPagePostings(generic, doc, url).map(({ title: named, company = '-', location = '-' }) =>
    [named, company, location].join(' | '),
  );
}

const APPLY = '<a class="btn" href="#apply">Postuler</a>';
const jsonLd = (title: string, company: string, city: string, url: string) =>
  `<script type="application/ld+json">${JSON.stringify({
    '@type': 'JobPosting',
    title,
    url,
    hiringOrganization: { '@type': 'Organization', name: company },
    jobLocation: { '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: city } },
  })}</script>`;
const card = (box: string, href: string, title: string, more: string) =>
  `<div class="${box}"><h3><a href="${href}">${title}</a></h3>${more}</div>`;
const AT_PONANT = '<span class="company">Ponant</span><span class="location">Lorient</span>';
const SIMILAR = card('job-card', '/offres/tuyauteur-1', 'Tuyauteur', AT_PONANT);

describe('a page of something else', () => {
  it.each<[what: string, url: string, title: string, body: string, head?: string]>([
    [
      'advice on an offers’ site',
      'https://monjob.example/conseils-emploi/reussir-son-entretien-10234',
      'Réussir son entretien',
      `<h1>Réussir son entretien</h1><h3>Entreprise</h3><p>Renseignez-vous sur elle</p>${APPLY}`,
    ],
    [
      'a trade and its pay',
      'https://topjobs.example/salaires/soudeur',
      'Salaire Soudeur en France',
      '<h1 class="job-title">Soudeur</h1><div class="location">France</div>',
    ],
    [
      'a trade in the folder of jobs',
      'https://prospects.example/job-profiles/welder-1204',
      'Welder | Job profile',
      '<h1>Welder</h1><dl><dt>Location</dt><dd>Mostly on the coast</dd></dl>',
    ],
    [
      'life at an employer’s',
      'https://ponant.example/careers/vie-au-chantier-2026',
      'La vie au chantier',
      `<h1>La vie au chantier</h1><h4>Ville</h4><p>Lorient</p>${APPLY}`,
    ],
    [
      'a meeting',
      'https://emplois.example/emploi/salon-de-l-emploi-brest-9912',
      'Salon de l’emploi de Brest',
      `<h1>Salon de l’emploi de Brest</h1><h4>Lieu</h4><p>Parc de Penfeld</p>${APPLY}`,
    ],
    [
      'a school’s course, with a place to apply',
      'https://ecole-emploi.example/offres/bts-mco-en-alternance-1203',
      'BTS MCO en alternance',
      '<h1>BTS MCO en alternance</h1><p>Type de contrat : alternance</p><p>Lieu : Brest</p><a>Candidater</a>',
    ],
    [
      'a holiday',
      'https://vacances-bretagne.example/offres/week-end-iode-4512',
      'Week-end iodé',
      '<h1 class="offer-title">Week-end iodé</h1><span class="location">Carnac</span>',
    ],
    [
      'a house with a ground for horses',
      'https://equi-annonces.example/annonces/propriete-avec-carriere-equestre-44120',
      'Propriété avec carrière équestre',
      '<h1>Propriété avec carrière équestre</h1><p>Ville : Pontivy</p>',
    ],
    [
      'a house among classifieds of work',
      'https://annonces.example/a/maison-4-pieces-12345',
      'Maison 4 pièces - immobilier, auto, emploi',
      '<h1 class="annonce-title">Maison 4 pièces</h1><span class="ville">Brest</span><a>Postuler</a>',
    ],
    [
      'paste ready for use',
      'https://brico.example/offres/enduit-pret-a-l-emploi-33120',
      'Enduit prêt à l’emploi',
      '<h1>Enduit prêt à l’emploi</h1><p>Ville : Brest (magasin)</p>',
    ],
    [
      'a room to let for who applies',
      'https://jobs-logements.example/logements/offres/studio-meuble-20-m2-5512',
      'Studio meublé 20 m²',
      '<h1 class="offer-title">Studio meublé 20 m²</h1><p>Ville : Brest</p><a>Postuler pour ce logement</a>',
    ],
    [
      'a candidate',
      'https://talents-emploi.example/candidats/marie-d-12031',
      'Soudeuse - Marie D.',
      '<h1>Marie D.</h1><p class="job-title">Soudeuse</p><span class="company">Ponant</span><span class="location">Brest</span>',
    ],
    [
      'one who looks for work',
      'https://annonces.example/demandes-emploi/heures-de-menage-41230',
      'Dame cherche heures de ménage',
      '<h1>Dame cherche heures de ménage</h1><p>Ville : Quimper</p>',
    ],
    [
      'a thread',
      'https://forum.example/forums/jobs/threads/welding-rates.12345/',
      'Welding rates in Brittany',
      '<h1>Welding rates in Brittany</h1><dl><dt>Location</dt><dd>Brest</dd></dl><a>Apply</a>',
    ],
    [
      'a list under a postcode',
      'https://emplois.example/emploi/bretagne/rennes-35000',
      'Emploi Rennes (35000)',
      `<h1>Emploi Rennes</h1><h3>Localisation</h3><p>Rennes (35)</p>${APPLY}`,
    ],
    [
      'a list in German',
      'https://nordjobs.example/stellenangebote/hamburg-20095',
      'Stellenangebote in Hamburg',
      '<h1>Stellenangebote in Hamburg</h1><h4>Standort</h4><p>Hamburg</p><a>Jetzt bewerben</a>',
    ],
    [
      'a wall before the offer',
      'https://emploi-ouest.example/offres/44120',
      'Emploi Ouest',
      `<h1>Emploi Ouest</h1><p>Lieu : Bretagne</p>${APPLY}`,
    ],
    [
      'an application sent',
      'https://emplois.example/emploi/suivi/12345',
      'Candidature envoyée',
      '<h1>Candidature envoyée</h1><p>Entreprise : Ponant</p><p>Lieu : Brest</p><p>Type de contrat : CDI</p>',
    ],
    [
      'a letter to copy',
      'https://emplois.example/emploi/lettres/soudeur-1203',
      'Lettre de motivation soudeur',
      '<h1>Lettre de motivation soudeur</h1><p>Lieu : Brest</p><p>Envoyez votre CV et cette lettre.</p>',
    ],
    [
      'a trade, with the metadata of an offer called like it',
      'https://emplois.example/metiers/soudeur',
      'Soudeur',
      '<h1>Soudeur</h1>',
      jsonLd('Soudeur', 'Ponant', 'Brest', 'https://emplois.example/offres/soudeur-99120'),
    ],
    [
      'an article with offers beside it',
      'https://emplois.example/conseils/rediger-son-cv',
      'Rédiger son CV',
      `<h1>Rédiger son CV</h1><aside class="sidebar"><h3>Offres du moment</h3>${SIMILAR}</aside>`,
    ],
    [
      'nothing one could apply for',
      'https://emplois.example/emploi/rapport-soudure-30112',
      'Soudure chez Ponant',
      '<h1>Soudure chez Ponant</h1><p>Entreprise : Ponant</p><p>Lieu : Lorient</p><a>Télécharger</a>',
    ],
    [
      'a product, as the page says itself',
      'https://monjob-shop.example/offres/tasse-44120',
      'Tasse',
      `<h1 class="job-title">Tasse</h1>${AT_PONANT}`,
      '<meta property="og:type" content="product">',
    ],
  ])('%s is not read', (_what, url, title, body, head) => {
    expect(read(url, title, body, head)).toEqual([]);
  });
});

describe('an offer that is over', () => {
  const offer = 'https://emplois.example/offres/soudeur-brest-12031';
  it.each<[what: string, title: string, body: string, head?: string]>([
    ['its heading says so, over others', 'Soudeur', `<h1>Cette offre n’est plus en ligne</h1>${SIMILAR}`],
    ['a banner says so', 'Soudeur', `<h1 class="job-title">Soudeur</h1><p>Annonce expirée</p>${AT_PONANT}${APPLY}`],
    [
      'its heading says so, its metadata not',
      'Soudeur',
      '<h1>Offre pourvue</h1>',
      jsonLd('Soudeur', 'Ponant', 'Brest', offer),
    ],
    ['the page is gone, and others are shown', 'Page non trouvée', `<h1>Oups</h1>${SIMILAR}`],
  ])('is not read, nor are others for it: %s', (_what, title, body, head) => {
    expect(read(offer, title, body, head)).toEqual([]);
  });

  it('is another than one that is to be filled', () => {
    const body = `<h1 class="job-title">Soudeur</h1><p>Le poste peut être pourvu par un contractuel.</p>${AT_PONANT}`;
    expect(read(offer, 'Soudeur', body)).toEqual(['Soudeur | Ponant | Lorient']);
  });
});

describe('boxes of something else', () => {
  const place = '<span class="location">Lorient</span>';
  it.each<[what: string, url: string, cards: string]>([
    [
      'courses',
      'https://emploi-formation.example/catalogue',
      card('offer-card', '/catalogue/cap-12', 'CAP Soudeur', AT_PONANT),
    ],
    ['stays', 'https://vacances.example/offres', card('offer-card', '/sejours/1', 'Week-end à Lorient', place)],
    [
      'flats',
      'https://etudiant.example/jobs-et-logements',
      card('listing-item annonce', '/logements/1', 'Studio', place),
    ],
    ['CVs', 'https://talents-emploi.example/cvtheque', card('job-card', '/cv/100', 'Soudeur', AT_PONANT)],
    ['employers', 'https://emplois.example/entreprises', card('job-card', '/entreprises/ponant-12', 'Ponant', place)],
    ['reviews', 'https://avisjob.example/ponant', card('job-card', '/entreprises/ponant/avis/1', 'Soudeur', AT_PONANT)],
    ['searches', 'https://emplois.example/', card('job-item', '/emploi/soudeur-brest', 'Emploi soudeur Brest', place)],
    ['saved searches', 'https://emplois.example/', card('job-item', '/recherche?q=soudeur', 'Soudeur', place)],
    ['trades counted', 'https://emplois.example/', card('job-item', '/emploi-soudeur', 'Soudeur (412)', place)],
    ['towns', 'https://emplois.example/', card('job-card', '/emploi/lorient', 'Lorient', place)],
    [
      'saved searches among offers',
      'https://emplois.example/',
      card('job-item', '/offres?q=soudeur', 'Soudeur', place),
    ],
    ['applicants', 'https://tool.example/jobs/882', card('job-card', '/jobs/882/applicants/12', 'Marie D.', place)],
    ['missions unpaid', 'https://emploi-asso.example/', card('offer-card', '/benevolat/12', 'Maraude', AT_PONANT)],
    ['software', 'https://recrut.example/offres', card('offer-card', '/logiciels/voile', 'ATS Voile', AT_PONANT)],
    ['others, where nothing was found', 'https://emplois.example/recherche', `<p>Aucun résultat trouvé.</p>${SIMILAR}`],
  ])('%s are not read', (_what, url, cards) => {
    expect(read(url, 'Emplois', cards)).toEqual([]);
  });
});

describe('an offer', () => {
  it.each<[what: string, url: string, title: string, body: string, expected: string]>([
    [
      'with terms',
      'https://carrieres.ponant.example/offres/responsable-formation-4413',
      'Responsable formation - Ponant',
      '<h1>Responsable formation</h1><p>Lieu : Lorient</p><p>Type de contrat : CDI</p>',
      'Responsable formation | - | Lorient',
    ],
    [
      'in German',
      'https://rheinwerk.example/stellenangebote/schweisser-5512',
      'Schweißer (m/w/d)',
      '<h1>Schweißer (m/w/d)</h1><dl><dt>Standort</dt><dd>Köln</dd></dl>',
      'Schweißer (m/w/d) | - | Köln',
    ],
    [
      'to be answered by mail',
      'https://menuiserie.example/emplois/menuisier-120335',
      'Menuisier poseur',
      '<h1>Menuisier poseur</h1><p>Lieu : Vitré</p><p>Envoyez CV et lettre à rh@menuiserie.example</p>',
      'Menuisier poseur | - | Vitré',
    ],
    [
      'on a site of courses too',
      'https://agglo.example/emploi-formation/offres/soudeur-44226',
      'Soudeur',
      `<h1>Soudeur</h1><p>Lieu : Lorient</p>${APPLY}`,
      'Soudeur | - | Lorient',
    ],
    [
      'among classifieds',
      'https://annonces.example/annonces/emploi-serveur-44228',
      'Serveur',
      '<h1>Serveur</h1><p>Ville : Quimper</p><a>Répondre à l’annonce</a>',
      'Serveur | - | Quimper',
    ],
  ])('%s is read', (_what, url, title, body, expected) => {
    expect(read(url, title, body)).toEqual([expected]);
  });
});

describe('an offer’s place', () => {
  const offer = 'https://emplois.example/offres/soudeur-51001';
  const title = '<h1 class="job-title">Soudeur H/F</h1><span class="company">Ponant</span>';
  it.each([
    ['is not the footer’s', `${title}<footer><p>Lieu : Paris</p></footer>`],
    ['is not the search’s', `<header><p>Ville</p><span>Paris</span></header>${title}`],
    ['is not a filter’s', `<aside><h3>Région</h3><ul><li>Bretagne</li></ul></aside>${title}`],
    ['is not a similar offer’s', `${title}<h2>Offres similaires</h2><p>Lieu : Nantes</p>`],
    ['is not another card’s', `${title}<section>${SIMILAR}</section>`],
    ['is not where the employer says it is from', `${title}<h2>À propos de Ponant</h2><p>Ville : Paris</p>`],
    ['is not the employer’s seat', `${title}<section><h2>L’entreprise</h2><p>Ville : Paris</p></section>`],
  ])('%s', (_what, body) => {
    expect(read(offer, 'Soudeur H/F', body)).toEqual(['Soudeur H/F | Ponant | -']);
  });

  it.each([
    ['its terms', '<p><span>CDI</span><span>•</span><span>Lorient</span></p>', 'Lorient'],
    ['its day', '<p><span>Temps plein</span><span>•</span><span>Il y a 3 jours</span></p>', '-'],
    ['a contract called so', '<b class="location">CDI</b><b class="location">Lorient</b>', 'Lorient'],
    ['its label', '<b class="location"><i>Place of work:</i><i>Lorient</i></b>', 'Lorient'],
    ['a link to a map called so', '<a class="location" href="/carte">Voir sur la carte</a>', '-'],
    ['a link to a map', '<a href="/carte"><i class="fa fa-map-marker"></i> Voir sur la carte</a>', '-'],
  ])('is not, on a card, %s', (_what, facts, place) => {
    const box = card('job-card', '/offres/soudeur-1', 'Soudeur', `<span class="company">Ponant</span>${facts}`);
    expect(read('https://emplois.example/offres', 'Offres', box)).toEqual([`Soudeur | Ponant | ${place}`]);
  });
});

describe('an offer’s employer', () => {
  const offer = 'https://emplois.example/offres/soudeur-52001';
  it.each([
    ['without its slogan', '<div class="company"><b class="company-name">Ponant</b> <i>En grand</i></div>', 'Ponant'],
    ['without its button', '<div class="employer"><a class="employer-name">Ponant</a><a>Suivre</a></div>', 'Ponant'],
    ['no sentence', '<h2>Entreprise</h2><p>Acteur majeur du naval, nous employons 250 personnes.</p>', '-'],
    ['no question', '<h2>Entreprise</h2><p>Qui sommes-nous ?</p>', '-'],
    [
      'without its label',
      '<div class="field--name-field-employeur"><b>Employeur</b><p class="field__item">Ponant</p></div>',
      'Ponant',
    ],
    ['no button', '<a class="company" href="#">Partager</a>', '-'],
    [
      'under a heading that leads to its list',
      '<h2><a class="company" href="/e/ponant/offres">Ponant</a></h2>',
      'Ponant',
    ],
    ['no other’s space', '<a class="recruiter" href="/recruteurs">Espace recruteur</a>', '-'],
    ['no similar offer’s', `<h3>Ces offres peuvent vous intéresser</h3><p>Société : Rheinwerk</p>`, '-'],
  ])('is read %s', (_what, facts, company) => {
    const body = `<h1 class="job-title">Soudeur H/F</h1><span class="location">Lorient</span>${facts}`;
    expect(read(offer, 'Soudeur H/F', body)).toEqual([`Soudeur H/F | ${company} | Lorient`]);
  });

  it.each(['Voir l’entreprise', 'Toutes ses offres', 'View company profile'])('on a card, is not “%s”', (words) => {
    const facts = `<span class="location">Lorient</span><a href="/entreprises/ponant-12">${words}</a>`;
    const box = card('job-card', '/offres/soudeur-1', 'Soudeur', facts);
    expect(read('https://emplois.example/offres', 'Offres', box)).toEqual(['Soudeur | - | Lorient']);
  });

  it.each([
    [
      'a board that writes its own name as the employer’s',
      'Emploi Ouest',
      'Chantiers du Ponant',
      'Chantiers du Ponant',
    ],
    ['an employer’s own site', 'Ponant', 'Shipyard division', 'Ponant'],
  ])('is told apart from the site: %s', (_what, site, called, company) => {
    const head = `<meta property="og:site_name" content="${site}">${jsonLd('Soudeur', site, 'Lorient', offer)}`;
    const body = `<h1 class="job-title">Soudeur</h1><span class="company-name">${called}</span>`;
    expect(read(offer, 'Soudeur', body, head)).toEqual([`Soudeur | ${company} | Lorient`]);
  });
});

describe('metadata behind an address that changed in place', () => {
  const before = 'https://emplois.example/offres/soudeur-tig-111';
  const head = `<link rel="canonical" href="${before}">${jsonLd('Soudeur TIG', 'Ponant', 'Brest', before)}`;
  it.each([
    ['another offer, the title lagging too', 'https://emplois.example/offres/macon-222', 'Maçon', []],
    ['another of the same trade', 'https://emplois.example/offres/soudeur-mig-222', 'Soudeur MIG', []],
    [
      'the same offer by another number',
      'https://emplois.example/job/9912',
      'Soudeur TIG',
      ['Soudeur TIG | Ponant | Brest'],
    ],
    [
      'the same offer by a shorter address',
      'https://emplois.example/job/111',
      'Soudeur',
      ['Soudeur TIG | Ponant | Brest'],
    ],
  ])('%s', (_what, url, heading, expected) => {
    expect(read(url, 'Soudeur TIG', `<h1>${heading}</h1>`, head)).toEqual(expected);
  });
});

describe('a label or a pin on an offer’s page', () => {
  const page = 'https://emplois.example/emploi/soudeur-1002';
  it.each([
    ['in a form around the whole page', `<form>PLACE</form>`, 'Lorient'],
    ['whose value one types', '<div class="label">Lieu</div><input><span>Filtrer</span>', '-'],
    ['that goes on', '<p>Lieu <b>de rendez-vous</b></p>', '-'],
    ['before a button', '<div>Lieu :</div><div>Postuler</div>', '-'],
    ['among similar offers', '<h2>Offres similaires</h2>PLACE', '-'],
    ['of the employer', '<h2>L’entreprise</h2><p><i class="fa fa-map-marker"></i> Paris</p>', '-'],
    ['that pins the offer', '<p><span class="pin"></span>Épingler cette offre</p>', '-'],
  ])('%s', (_what, more, place) => {
    const body = `<h1>Soudeur</h1><p>Entreprise : Ponant</p>${APPLY}${more}`;
    const said = body.replace('PLACE', '<div class="label">Lieu</div><div>Lorient</div>');
    expect(read(page, 'Soudeur', said)).toEqual([`Soudeur | Ponant | ${place}`]);
  });

  it('is nothing on the page of an employer that is called as it', () => {
    expect(read(page, 'Ponant', `<h1>Ponant</h1><p>Entreprise : Ponant</p><p>Lieu : Lorient</p>${APPLY}`)).toEqual([]);
  });
});

describe('the rows of a table', () => {
  const row = (href: string, words: string) =>
    `<tr><td><a href="${href}">${words}</a></td><td class="location">Lorient</td></tr>`;
  it.each([
    ['of offers', row('/job/a1b', 'Soudeuse'), ['Soudeuse | - | Lorient']],
    ['of buttons', row('/job/a1b', 'Voir l’offre'), []],
    ['of towns', row('/offres/lorient', 'Lorient'), []],
    ['of employers', row('/jobs/company/ponant', 'Ponant'), []],
    ['of one’s own applications', row('/candidatures/1001', 'Soudeuse'), []],
  ])('%s', (_what, rows, offers) => {
    expect(read('https://emplois.example/liste', 'Liste', `<table><tbody>${rows}</tbody></table>`)).toEqual(offers);
  });
});
