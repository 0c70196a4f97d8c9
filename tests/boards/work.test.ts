// Words of addresses, titles, banners and names on any site: what says an offer of work, and what says something else.
import { describe, expect, it } from 'vitest';
import {
  isAside,
  isName,
  isNoResult,
  isNumberedOffer,
  isOfElse,
  isOfferAddress,
  isPlaceLike,
  OF_WORK,
  saysClosed,
  saysFoundNone,
} from '@/utils/boards/work';

describe('OF_WORK', () => {
  it.each([
    ['https://emplois.example/', true],
    ['https://ville.example/vacancies', true],
    ['Stellenangebote', true],
    ['arbeitsstellen', true],
    ['https://www.vacances-bretagne.example/offres', false],
    ['Schweißgerät online bestellen', false],
    ['Hersteller von Helmen', false],
  ])('%s: %s', (words, isSo) => {
    expect(OF_WORK.test(words)).toBe(isSo);
  });
});

describe('isAside', () => {
  it.each([
    ['/jobs/welder-12345', false],
    ['/candidats/offres/soudeur-1234', false],
    ['/emploi-formation/offres/soudeur-1234', false],
    ['/training-jobs/trainer-1203', false],
    ['/offres/responsable-formation-4413', false],
    ['/jobs/44227-event-manager', false],
    ['/join-our-team/welder-1203', false],
    ['/offres/immobilier-btp/negociateur-1203', false],
    ['/jobs/services-a-la-personne/aide-1203', false],
    ['/emploi-region-bretagne/soudeur-1203', false],
    ['/services/montage-70136', true],
    ['/emploi/ville/lorient-56100', true],
    ['/emploi-formation/cap-soudage-2201', true],
    ['/conseils-emploi/reussir-son-entretien-10234', true],
    ['/job-descriptions/welder-120', true],
    ['/job-dating/rennes-1203', true],
    ['/jobs/882/candidates', true],
    ['/candidats/marie-d-12031', true],
    ['/demandes-emploi/menage-41230', true],
    ['/stellengesuche/schweisser-99120', true],
    ['/forums/jobs/threads/rates.12345/', true],
    ['/entreprises/ponant/avis/120', true],
    ['/appels-d-offres/nettoyage-33120', true],
    ['/emploi/salaire-soudeur-1203', true],
  ])('%s: %s', (path, isSo) => {
    expect(isAside(path)).toBe(isSo);
  });
});

describe('isOfferAddress', () => {
  it.each([
    ['https://ponant.example/careers/welder-12345', true],
    ['https://annonces.example/annonces/emploi-serveur-44228', true],
    ['https://emplois.example/offres/2026-44228', true],
    ['https://emplois.example/emploi/salon-de-rennes-2026', false],
    ['https://annonces.example/annonces/propriete-avec-carriere-equestre-44120', false],
    ['https://brico.example/offres/enduit-pret-a-l-emploi-33120', false],
  ])('%s: %s', (url, isSo) => {
    expect(isOfferAddress(new URL(url))).toBe(isSo);
  });
});

describe('isOfElse', () => {
  it.each([
    'Emploi soudeur Brest',
    'Stellenangebote in Hamburg',
    'Soudeur (412)',
    'Connexion',
    'Comment devenir soudeur',
    'Welder job description',
    'Job dating Rennes',
    'Salon de l’emploi de Brest',
    'Formation Hygiène HACCP',
    'CAP Réalisations industrielles',
    'Schweißer-Lehrgang',
    'Boulangerie à vendre',
    'Studio 20 m² centre',
    'Dame cherche heures de ménage',
  ])('%s is no offer', (title) => {
    expect(isOfElse(title)).toBe(true);
  });
  it.each([
    'Emploi : soudeur',
    'Emploi saisonnier, serveur',
    'Soudeur à Rennes (35000)',
    'Responsable formation',
    'Formation et insertion : chargé de mission H/F',
    'CAP Boulanger en apprentissage (H/F)',
    'Coiffeur en salon',
    'Événementiel : chef de projet',
    'Négociateur immobilier',
    'Job coach',
    'Professeur de chant : 20 m de la gare',
  ])('%s may be one', (title) => {
    expect(isOfElse(title)).toBe(false);
  });
});

describe('saysClosed', () => {
  it.each([
    'Cette offre n’est plus en ligne',
    'Cette offre est pourvue',
    'Poste pourvu',
    'Offre clôturée',
    'Annonce expirée',
    'Désolé, l’annonce que vous recherchez a expiré.',
    'Les candidatures pour ce poste sont closes.',
    'This position has been filled.',
    'Sorry, this job is no longer accepting applications',
    'Diese Stellenanzeige ist nicht mehr aktiv.',
    'Esta oferta ya no está disponible',
    'Questa offerta è scaduta',
    'Esta vaga foi encerrada',
    'Deze vacature is gesloten',
    'Oups, cette page n’existe pas',
  ])('%s', (banner) => {
    expect(saysClosed(banner)).toBe(true);
  });
  it.each([
    'Le poste peut être pourvu par un contractuel',
    'Ce poste est à pourvoir immédiatement',
    'Les candidatures seront closes le 30 novembre',
    'Applications close on 30 November',
    'L’annonce expire le 30 novembre',
    'Closer commercial',
    'Le télétravail n’est plus une option',
    `Cette offre n’est plus en ligne, ${'et voici pourquoi, '.repeat(9)}`,
  ])('not %s', (words) => {
    expect(saysClosed(words)).toBe(false);
  });
});

describe('a search that found nothing', () => {
  it.each([
    ['0 offre d’emploi Sourcier', true],
    ['Aucune offre ne correspond à votre recherche', true],
    ['We found 0 jobs for “dowser”', true],
    ['Keine Treffer', true],
    ['1 000 offres d’emploi', false],
    ['20 offres', false],
    ['No experience jobs in London', false],
  ])('%s: %s', (title, isSo) => {
    expect(saysFoundNone(title)).toBe(isSo);
  });
  it.each([
    ['Aucun résultat trouvé.', true],
    ['No jobs found', true],
    ['No jobs saved yet', false],
    ['Aucune offre sauvegardée', false],
  ])('in a line of its own: %s: %s', (words, isSo) => {
    expect(isNoResult(words)).toBe(isSo);
  });
});

describe('isName', () => {
  it.each([
    ['Chantiers du Ponant', true],
    ['Ponant S.A.S.', true],
    ['Acme Inc.', true],
    ['About You', true],
    ['Espace Emploi', true],
    ['Entreprise confidentielle', true],
    ['Voir l’entreprise', false],
    ['Toutes ses offres', false],
    ['View company profile', false],
    ['Espace recruteur', false],
    ['Qui sommes-nous ?', false],
    ['12 offres', false],
    ['250 salariés', false],
    ['Plus de 500 personnes', false],
    ['3 Suisses', true],
    ['Acteur majeur de la construction navale, nous employons 250 personnes.', false],
  ])('%s: %s', (words, isSo) => {
    expect(isName(words)).toBe(isSo);
  });
});

describe('isPlaceLike', () => {
  it.each([
    ['Lorient', true],
    ['Paris 12e', true],
    ['Remote', true],
    ['New York', true],
    ['Voiron', true],
    ['Savenay', true],
    ['Épingler cette offre', false],
    ['Rechercher', false],
    ['412 offres', false],
    ['CDI', false],
    ['Temps plein', false],
    ['28 - 32 k€', false],
    ['Il y a 3 jours', false],
    ['Voir sur la carte', false],
  ])('%s: %s', (words, isSo) => {
    expect(isPlaceLike(words)).toBe(isSo);
  });
});

describe('isNumberedOffer', () => {
  it.each([
    ['/offre/1001-soudeuse', true],
    ['/offre/soudeuse-12345', true],
    ['/careers/JobDetail/Soudeuse/41873', true],
    ['/emplois/lorient-56100', false],
    ['/emploi/lorient/56100', false],
    ['/emploi/entreprise-ponant-1001', false],
    ['/emploi/barometre-20261', false],
    ['/emploi/metier-soudeur-1001', false],
    ['/offres/mission-benevole-soutien-1001', false],
    ['/annonces-emploi/colocation-centre-1001', false],
    ['/emploi/marches/1001', false],
    ['/offres-emploi/industrie/soudeur-1001', true],
    ['/emploi/recherche?page=1001', false],
    ['/emploi/candidats/1001', false],
  ])('%s: %s', (path, isSo) => {
    expect(isNumberedOffer(new URL(path, 'https://emplois.example'))).toBe(isSo);
  });
});
