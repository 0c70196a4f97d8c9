// Where a text says the work is: one row a way of writing it.

import { describe, expect, test } from 'vitest';
import type { PlaceAnswer } from '@/utils/places/types';
import type { PlaceFields } from '@/utils/posting/types';
import { places } from './gazetteer-file';

/** The most precise code claimed; else the kind. */
function short({ kind, arrondissement, commune, departement, region, country }: PlaceAnswer): string {
  if (kind === 'foreign') return country ? `foreign ${country}` : kind;
  const code = arrondissement ?? commune ?? departement ?? region;
  return code ? (kind === 'commune' || kind === 'departement' || kind === 'region' ? code : `${kind} ${code}`) : kind;
}

describe('a text alone', () => {
  test.each([
    // As the boards write it
    ['Rennes, Bretagne, France (Hybride)', '35238'],
    ['Rennes, Brittany, France (On-site)', '35238'],
    ['75 - PARIS 13', '75113'],
    ['Paris 01 - 75', '75101'],
    ['Paris 17e (75)', '75117'],
    ['17ème Arrondissement, Paris', '75117'],
    ['69003 Lyon', '69383'],
    ['13 - Marseille 16e Arrondissement', '13216'],
    ['35 - RENNES CEDEX 2', '35238'],
    ['Cluses - 74', '74081'],
    ['Montreuil (93)', '93048'],
    ['RODEZ 12', '12202'],
    ['Puteaux, A8, FR', '92062'],
    ['FR Paris', '75056'],
    ['France - Bordeaux', '33063'],
    // Abbreviations, articles, cut and old names
    ['STE GENEVIEVE DES BOIS 91', '91549'],
    ['L HAY LES ROSES', '94038'],
    ['43 - Puy-en-Velay', '43157'],
    ['Rochelle (La) - 17', '17300'],
    ['13115 Saint-Paul-lez-Durance', '13099'],
    ['Lys-les-Lannoy', '59367'],
    ['BOULOGNE BILL', '92012'],
    ['La Baule - 44', '44055'],
    ['proche Vélizy', '78640'],
    ['Cherbourg-Octeville, Basse-Normandie, France', '50129'],
    ['Châlons-sur-Marne (51)', '51108'],
    ['Satolas et Bonce (38)', '38475'],
    // Départements and regions
    ['06', '06'],
    ['37 - Indre et Loire', '37'],
    ['Maritime Alps', '06'],
    ['2A', '2A'],
    ['974 - La Réunion', '974'],
    ['IDF', '11'],
    ['Nord - Pas-De-Calais, France', '32'],
    ['Brittany', '53'],
    ['Languedoc-Roussillon', '76'],
    ['Hameau inconnu (24)', '24'],
    ['dpt 77', '77'],
    ['Loire, Loire', '42'],
    ['Doubs, Doubs', '25204'],
    ['92/93/94', '11'],
    ['Lyon (69), Villeurbanne (69)', '69'],
    ['Paris +2', '75056'],
    ['Noisy-le-Gd', '93051'],
    // Areas around a town
    ['Greater Lyon Area', 'metro 69123'],
    ['Rennes Metropolitan Area', 'metro 35238'],
    ['Bordeaux et périphérie', 'metro 33063'],
    ['Région de Niort, France', 'metro 79191'],
    ['Sophia Antipolis', 'metro 06'],
    ['92037 La Défense', 'metro 92'],
    // One inside the other
    ['Blagnac, Toulouse', '31069'],
    ['Saint-Vallier, Valence', '26333'],
    ['Moussey, Aube', '10260'],
    ['Poitiers, Vienne', '86194'],
    ['Suisse, Grand Est, France', '57662'],
    ['57 - SUISSE', '57662'],
    // Addresses: the number of the house and of the post box is no département's
    ['17, rue Jules Benoît : 44510 Le Pouliguen', '44135'],
    ['84-88 avenue du Général Leclerc : 93507 Pantin', '93055'],
    ['12 bis, cours Gambetta, 69003 Lyon, France', '69383'],
    ["12, Grand'Rue, 67000 Strasbourg", '67482'],
    ['Paris 15, avenue Foch', '75056'],
    ['5     VOIE GISELE HALIMI 25005 BESANCON CEDEX', '25056'],
    ['1, route de Chanteau - BP 62016  45402 Fleury-les-Aubrais Cedex', '45147'],
    ["11 Espl. des Droits de L'Homme BP 140 : 77185 Lognes", '77258'],
    ['ESI de Marseille - 9 bd Romain Rolland - 13 010 MARSEILLE', '13210'],
    ['2 BD DU FINISTERE 29325 QUIMPER CEDEX', '29232'],
    ['Collège 49120 CHEMILLE EN ANJOU', '49092'],
    ['LGT ALEXIS MONTEIL 12 RODEZ', '12202'],
    ['Saint-Nazaire 44600 Saint-Nazaire', '44184'],
    ['Nantes 44100 Pays de la Loire', '44109'],
    ['RD8 N7 30190 BOUCOIRAN ET NOZIERES', '30046'],
    ['Lycée Pierre et Marie Curie 36000 CHATEAUROUX', '36044'],
    ['Tours et 37540 Saint-Cyr-sur-Loire', '37'],
    // Remote
    ['Full remote – France', 'remote-fr'],
    ['Télétravail depuis la France', 'remote-fr'],
    ['Paris / Remote', '75056'],
    ['Remote + 3 days/month onsite Paris', '75056'],
    // Overseas
    ['Saint-Denis, La Réunion', '97411'],
    ['Fort-de-France (MQ)', '97209'],
    ['976 - Mamoudzou', '97611'],
  ])('%s → %s', (text, expected) => {
    expect(short(places.resolvePlace(text))).toBe(expected);
  });

  test.each([
    ['VIENNE, AUTRICHE', 'foreign AT'],
    ['Aube, Suisse', 'foreign CH'],
    ['Aube, Vaud, Suisse', 'foreign CH'],
    ['München Area', 'foreign DE'],
    // A number beside a city abroad is its district, its wilaya or its province
    ['Dublin 2', 'foreign IE'],
    ['Praha 4 - Krč', 'foreign CZ'],
    ['Oran 31', 'foreign DZ'],
    ['1211 Genève 26', 'foreign CH'],
    ['Alger - 16', 'ambiguous'],
    ['Madrid (28)', 'ambiguous'],
    ['Neuchâtel 2', 'ambiguous'],
    ['Ixelles', 'foreign BE'],
    ['Paris, TX', 'foreign US'],
    ['Aube, OH', 'foreign US'],
    ['Jura, Bourgogne-Franche-Comté', '39'],
    ['St. Ingbert, Saarpfalz-Kreis', 'ambiguous'],
    ['Grand Machin', 'ambiguous'],
    ['Gy, Geneva, Switzerland', 'foreign CH'],
    ['Brest, Belarus', 'foreign BY'],
    ['Mons Metropolitan Area', 'foreign BE'],
    ['Geneva, IL - US', 'foreign US'],
    ['TROY -OH-, ETATS-UNIS', 'foreign US'],
    ['Gland', 'foreign CH'],
    ['Monaco', 'foreign MC'],
    ['Möhringen, Stuttgart', 'foreign DE'],
    ['San Francisco and Toronto and Vienna', 'foreign'],
    ['Luxembourg (Frontalier)', 'foreign LU'],
    ['12, Rue du Rhône, 1204 Genève', 'foreign CH'],
    ['17, rue de la Loi, Bruxelles', 'foreign BE'],
    ['75, Bayswater Road, London', 'foreign GB'],
  ])('%s is abroad: %s', (text, expected) => {
    expect(short(places.resolvePlace(text))).toBe(expected);
  });

  test.each([
    ['a far bigger namesake abroad', 'Vienne'],
    ['two towns of one name', 'ST DENIS'],
    ['several towns', 'Lille ou Paris'],
    ['several towns in a list', 'Paris, Lyon, Nantes'],
    ['several départements', '29 - 56/75 ou 92, 93'],
    ['France and abroad', 'Paris, France / San Francisco, CA'],
    ['a continent', 'Remote (Europe)'],
    ['words after the town that are no place we know', 'Bergheim, Rhein-Erft-Kreis'],
    ['a number and a town that disagree', '75 - LYON'],
    ['a town and a region that disagree', 'Lyon, Bretagne'],
    ['the number of a house in a street of nobody knows where', '75, avenue Parmentier'],
    ['a street that a commune is called as', '17, Grand Rue'],
    ['two towns, each beside a number', 'Paris 13 Marseille'],
    ['overseas islands in different regions', 'Antilles'],
    ['nothing', ''],
    ['no place', 'Confidentiel'],
    ['another script', 'طنجة'],
  ])('%s claims no region: %s', (_, text) => {
    expect(places.resolvePlace(text)).toMatchObject({ kind: 'ambiguous', confidence: 'unsure' });
    expect(places.resolvePlace(text)).not.toHaveProperty('region');
  });

  test('towns of one département claim the département, and are listed', () => {
    const answer = places.resolvePlace('Bordeaux - Pessac - 33');
    expect(answer).toMatchObject({ kind: 'departement', departement: '33', region: '75' });
    expect(answer.candidates?.map(({ name }) => name)).toEqual(['Bordeaux', 'Pessac']);
  });

  test('an accent the département does not have tells the commune', () => {
    expect(short(places.resolvePlace('Loiré, FR'))).toBe('49178');
    expect(short(places.resolvePlace('Loire, FR'))).toBe('42');
  });

  test('remote is said beside the town', () => {
    expect(places.resolvePlace('Levallois-Perret, France (À distance)')).toMatchObject({
      commune: '92044',
      remote: true,
    });
    expect(places.resolvePlace('Nantes (44) - Télétravail partiel')).not.toHaveProperty('remote');
  });
});

describe('claims no region', () => {
  test.each([
    // Five digits of another country, beside a name that is not known
    '75001 Addison',
    '76000 Querétaro',
    '30100 Plzeň',
    '30121 Venezia',
    '70173',
    // Named after a saint
    'CHU Saint-Denis',
    'Centre hospitalier Saint-Denis',
    // Two names that many places bear
    'Saint-Denis, Montréal',
    'Saint-Denis, Mons',
    // The canton of Fribourg
    'Bulle (FR)',
    'Fribourg, FR',
    'Gruyères FR',
    'Romont, FR',
    // A side of what is not said
    'Secteur Nord',
    'Région Nord',
    // Both sides of a border
    'Grand Genève',
    // Streets and zones that bear the country's name
    'Avenue de France, Lausanne',
    'Avenue de France, Tunis',
    'Zona Franca, Valencia',
    'Corso Francia, Torino',
  ])('%s', (text) => {
    expect(['ambiguous', 'foreign']).toContain(places.resolvePlace(text).kind);
  });

  test.each([
    ['CHU de Saint-Étienne', 'metro 42218'],
    ['12 avenue de France, 75013 Paris', '75113'],
    ['Région Sud', '93'],
    ['Montréal, Aude', '11254'],
    ['Grand Genève français', 'metro 74'],
    ['69003 Lyon FR', '69383'],
    ['Rennes, FR', '35238'],
  ])('but %s does', (text, expected) => {
    expect(short(places.resolvePlace(text))).toBe(expected);
  });
});

describe('a text with fields', () => {
  test.each<[string, string | undefined, PlaceFields, string]>([
    ['the postcode tells homonyms apart', 'Saint-Denis', { postalCode: '93200', addressCountry: 'FR' }, '93066'],
    ['the region tells homonyms apart', 'Saint-Denis', { addressRegion: 'La Réunion' }, '97411'],
    [
      'the country tells a namesake abroad',
      'Vienne',
      { addressLocality: 'Vienne', addressCountry: 'AT' },
      'foreign AT',
    ],
    ['without a text the fields answer', undefined, { addressLocality: 'Quimper', postalCode: '29000' }, '29232'],
    ['a vague text is made precise', 'France', { addressLocality: 'Quimper', postalCode: '29000' }, '29232'],
    ['the text decides', 'Rennes, Bretagne', { addressLocality: 'Paris', addressCountry: 'FR' }, '35238'],
    ['a bare town in another country', 'Lens', { addressLocality: 'Lens', addressCountry: 'CH' }, 'ambiguous'],
    ['a path of areas', 'Langley, York County', { area: ['US', 'Virginia', 'York County', 'Langley'] }, 'foreign US'],
  ])('%s', (_, text, fields, expected) => {
    expect(short(places.resolvePlace(text, fields))).toBe(expected);
  });

  test('several sites claim no region', () => {
    const sites = [{ addressLocality: 'Lille' }, { addressLocality: 'Nantes' }];
    expect(places.resolvePlace(undefined, sites)).toMatchObject({ kind: 'ambiguous' });
  });
});
