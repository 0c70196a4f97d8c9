// Days, starts and deadlines as pages write them; the ISO form has its rows in normalise.test.ts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClosing, findStart, readDay, readStart } from '@/utils/posting/dates';
import { startClock } from '../processor-clock';

describe('readDay', () => {
  it.each([
    ['2026-11-20T23:59:59Z', '2026-11-20'],
    ['valable jusqu’au 2026-11-20', '2026-11-20'],
    ['20/11/2026', '2026-11-20'],
    ['le 01.09.2026', '2026-09-01'],
    ['1er septembre 2026', '2026-09-01'],
    ['20 Août 2026', '2026-08-20'],
    ['3 juil. 2026', '2026-07-03'],
    ['12 juin 2026', '2026-06-12'],
    ['September 1st, 2026', '2026-09-01'],
    ['Dec 5, 2026', '2026-12-05'],
    ['5 décembre, 2026', '2026-12-05'],
    ['31/02/2026', undefined],
    ['20/13/2026', undefined],
    ['1er septembre', undefined],
    ['septembre 2026', undefined],
    ['demain', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s → %s', (written, day) => {
    expect(readDay(written)).toBe(day);
  });

  it('reads every day of these years in both languages', () => {
    const min = new Date('2020-01-01T12:00:00Z');
    fc.assert(
      fc.property(fc.date({ min, max: new Date('2039-12-31T12:00:00Z'), noInvalidDate: true }), (date) => {
        const expected = date.toISOString().slice(0, 10);
        for (const [language, month] of [
          ['fr', 'long'],
          ['fr', 'short'],
          ['fr', '2-digit'],
          ['en', 'long'],
          ['en-GB', 'short'],
        ] as const) {
          const format = { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' } as const;
          expect(readDay(date.toLocaleDateString(language, format)), language + month).toBe(expected);
        }
      }),
    );
  });
});

describe('readStart', () => {
  it.each([
    ['À partir du 1er septembre 2026', '2026-09-01'],
    ['Septembre 2026', '2026-09'],
    ['sept. 2026', '2026-09'],
    ['Dès que possible', 'asap'],
    ['ASAP', 'asap'],
    ['Immédiate', 'asap'],
    ['au plus tôt', 'asap'],
    ['au plus tôt en mars 2027', '2027-03'],
    ['au plus tôt en mars', undefined],
    ['de suite', 'asap'],
    ['trois jours de suite', undefined],
    ['Publié il y a 3 jours', undefined],
    ['À définir', undefined],
    [undefined, undefined],
  ])('%s → %s', (written, start) => {
    expect(readStart(written)).toBe(start);
  });
});

describe('in a description', () => {
  it.each([
    ['Missions\nDate de début : 01/09/2026\nLieu : Foix', '2026-09-01'],
    ['Prise de poste dès que possible.', 'asap'],
    ['Poste à pourvoir en septembre 2026 !', '2026-09'],
    ['Start date: October 5, 2026', '2026-10-05'],
    ['Date de début prévue : 01/09/2026. Prise de poste : 01/10/2026', undefined],
    ['Prise de poste dès que possible\nDate limite : 20/08/2026', 'asap'],
    ['Date de début\n01/09/2026\nFoix', '2026-09-01'],
    ['Début de contrat : 04/01/2027', '2027-01-04'],
    ['Entrée en fonction : immédiate', 'asap'],
    ["Date d'embauche : 01/03/2027", '2027-03-01'],
    ['Poste vacant à compter du 1er janvier 2027', '2027-01-01'],
    ['Stage de 6 mois à partir de février 2027', '2027-02'],
    ['Prise de poste : 6h', undefined],
    ['Start your career with us in 2026', undefined],
    ['Créée en septembre 2026, la société…', undefined],
    [undefined, undefined],
  ])('%s starts %s', (text, start) => {
    expect(findStart(text)).toBe(start);
  });

  it.each([
    ['Date limite de candidature : 30/09/2026', '2026-09-30'],
    ['Candidatures jusqu’au 15 octobre 2026 inclus', '2026-10-15'],
    ['Postulez avant le 1er octobre 2026', '2026-10-01'],
    ['Application deadline: September 30, 2026', '2026-09-30'],
    ['Apply by 2026-09-30', '2026-09-30'],
    ['Date limite : 30/09/2026. Date limite : 31/10/2026', undefined],
    ['Contrat jusqu’au 30/09/2026', undefined],
    ['Date limite de candidature : à venir', undefined],
    ['Date de clôture : 20/10/2026', '2026-10-20'],
    ['Les candidatures sont ouvertes jusqu’au 15 novembre 2026', '2026-11-15'],
    ['Merci d’adresser votre CV avant le 15/11/2026', '2026-11-15'],
    ['CV et LM à envoyer au plus tard le 15/11/2026', '2026-11-15'],
    ['Applications must be received by 31 December 2026', '2026-12-31'],
    ['Deadline to apply: 31 December 2026', '2026-12-31'],
    ['Offre valable jusqu’au 31/12/2026', '2026-12-31'],
    ['Les candidatures seront étudiées au plus tard le 30/11/2026', undefined],
    ['Votre CV doit montrer une expérience acquise avant le 30/11/2020', undefined],
    ['clôture comptable au 31/12/2026', undefined],
    ['Publiée le 12/09/2026', undefined],
  ])('%s closes %s', (text, day) => {
    expect(findClosing(text)).toBe(day);
  });

  it('reads 200 kB at once', () => {
    const spent = startClock();
    findStart('à pourvoir '.repeat(18_000));
    findClosing('date limite de '.repeat(13_000));
    findClosing(`${' '.repeat(200_000)}date limite${' '.repeat(1_000)}`);
    expect(spent()).toBeLessThan(200);
  });
});
