// Metadata is believed only where it speaks of the page it sits in.
import { describe, expect, it } from 'vitest';
import { isAboutPage, isContradicted, type PageSigns, saysGone } from '@/utils/posting/agree';

const page = (signs: Partial<PageSigns> = {}): PageSigns => ({
  urls: ['https://emplois.example/offres/8812'],
  titles: [],
  hasHeading: signs.titles !== undefined,
  saysOutsideLinks: () => false,
  isBlank: false,
  ...signs,
});
const posting = (title: string, ...names: string[]) => ({ title, names });

describe('isAboutPage', () => {
  it.each([
    ['its URL', posting('x', 'https://www.emplois.example/fr/offres/8812/?utm_source=a')],
    ['its id', posting('x', '8812')],
  ])('agrees by %s', (_how, named) => {
    expect(isAboutPage(named, page({ titles: ['Autre chose'] }), false)).toBe(true);
  });

  it.each(['https://emplois.example/offres/8813', '8813', '881', 'offres', 'https://emplois.example/'])(
    '%s names another page',
    (name) => {
      expect(isAboutPage(posting('Luthière', name), page({ titles: ['Accueil'] }), true)).toBe(false);
    },
  );

  it.each([
    ['Luthière', true],
    ['  LUTHIÈRE ', true],
    ['Luthière - Cordes & Éclisses | Emplois', true],
    ["Offre d'emploi Luthière", true],
    ["Offre d'emploi Luthière à Mirecourt", false],
    ['Luthière : 12 offres d’emploi', false],
    ['1 000+ jobs de Luthière', false],
    ["Offres d'emploi Luthière", false],
    ['Luthières et archetières', false],
    ['Emplois', false],
  ])('a page titled "%s": %s', (title, expected) => {
    expect(isAboutPage(posting('Luthière'), page({ titles: [title] }), true)).toBe(expected);
  });

  it('agrees within a longer title when its own is of several words', () => {
    const around = page({ titles: ["Offre d'emploi Luthière (H/F) à Mirecourt (88)"] });
    expect(isAboutPage(posting('Luthière (H/F)'), around, true)).toBe(true);
    expect(isAboutPage(posting('Luthière (H/F)'), around, false)).toBe(false);
    const list = page({ titles: ['12 offres Luthière (H/F) à Mirecourt'] });
    expect(isAboutPage(posting('Luthière (H/F)'), list, true)).toBe(false);
  });

  it.each([
    ['Technicienne de maintenance', 'Offre d’emploi : Technicienne de maintenance à Lille', true],
    ['Technicienne de maintenance', 'Technicienne de maintenance H/F', true],
    ['Technicienne de maintenance', 'Ponant | Technicienne de maintenance (CDI)', true],
    ['Technicienne de maintenance', 'Technicienne de maintenance informatique', false],
    ['Technicienne de maintenance', 'Adjointe à la Technicienne de maintenance - Ponant', false],
    ['Technicienne de maintenance', 'Le salaire technicienne de maintenance en 2026', false],
    ['Technicienne de maintenance', 'Fiche métier : Technicienne de maintenance', false],
    ['Technicienne de maintenance', 'Technicienne de maintenance : salaire, missions, formation', false],
    ['Technicienne de maintenance', 'Emploi technicienne de maintenance Bretagne', false],
  ])('"%s" is the offer of "%s": %s', (title, shown, expected) => {
    expect(isAboutPage(posting(title), page({ titles: [shown] }), true)).toBe(expected);
  });

  it.each(['?jobId=22', '?page=2', '?p=3'])(
    'agrees by no path whose parameters tell which offer or page: %s',
    (search) => {
      const shown = page({ urls: [`https://emplois.example/societes/98765${search}`], titles: ['Boulangère'] });
      expect(isAboutPage(posting('Soudeuse', 'https://emplois.example/societes/98765'), shown, true)).toBe(false);
    },
  );

  it('is contradicted by headings that lack its first word, and by no page without a heading', () => {
    expect(isContradicted('Soudeuse H/F', page({ titles: ['Boulangère H/F'] }))).toBe(true);
    expect(isContradicted('Soudeuse H/F', page({ titles: ['Offre : soudeuse'] }))).toBe(false);
    expect(isContradicted('Soudeuse H/F', page())).toBe(false);
  });

  it.each([
    ['Job not found', true],
    ['Cette offre n’est plus disponible', true],
    ['Oops, this job is expired', true],
    ['Offre clôturée', true],
    ['Chargée de clôture comptable', false],
    ['Closing manager', false],
  ])('"%s" says that the offer is gone: %s', (title, expected) => {
    expect(saysGone(title)).toBe(expected);
  });

  it('agrees by a numbered path whatever parameters one came with, never by a path that has no number', () => {
    const came = page({ urls: ['https://emplois.example/offres/88123.html?autosubmit=1'], titles: ['Accueil'] });
    expect(isAboutPage(posting('x', 'https://emplois.example/offres/88123.html'), came, false)).toBe(true);
    expect(isAboutPage(posting('x', 'https://emplois.example/offres/88124.html'), came, false)).toBe(false);
    const form = page({ urls: ['https://emplois.example/offre?id=88123'], titles: ['Accueil'] });
    expect(isAboutPage(posting('x', 'https://emplois.example/offre'), form, false)).toBe(false);
    expect(isAboutPage(posting('x', 'https://emplois.example/offre?id=88124'), form, false)).toBe(false);
  });

  it('wants the very title when the page carries several postings, or the posting an address elsewhere', () => {
    const around = page({ titles: ['Luthière - Cordes & Éclisses'] });
    expect(isAboutPage(posting('Luthière'), around, false)).toBe(false);
    const elsewhere = { title: 'Luthière', names: [], url: 'https://emplois.example/offres/1' };
    expect(isAboutPage(elsewhere, around, true)).toBe(false);
    expect(isAboutPage({ ...elsewhere, url: 'https://ats.example/1' }, around, true)).toBe(true);
  });

  it('without a heading, believes a page that says the title outside links, and only when alone', () => {
    const says = page({ saysOutsideLinks: (text) => text === 'Luthière' });
    expect(isAboutPage(posting('Luthière'), says, true)).toBe(true);
    expect(isAboutPage(posting('Luthière'), says, false)).toBe(false);
    expect(isAboutPage(posting('Archetière'), says, true)).toBe(false);
  });
});
