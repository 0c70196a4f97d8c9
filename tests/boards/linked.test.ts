// Lists read by their links: boards whose cards nobody described, and sites that call a place and no card.
import { describe, expect, it } from 'vitest';
import { generic } from '@/utils/boards/generic';
import { readLinkedList } from '@/utils/boards/linked-sites';
import { adapterFor } from '@/utils/boards/registry';
import { openPage } from './fixtures';

/** `id · title · employer · place` of every offer the page links to. */
function read(address: string, body: string): string[] {
  const page = new URL(address);
  const offers = readLinkedList(adapterFor(page) ?? generic, openPage(body, page), page);
  return offers.map(({ id, url, title, company, location }) => [id ?? url, title, company, location].join(' · '));
}

const uuid = (last: number) => `aa738bea-de6b-4a76-a9f5-c30a6c8cea${last}`;

describe('a list of a board whose offers have known addresses', () => {
  it.each([
    [
      'Greenhouse, 2026',
      'https://job-boards.greenhouse.io/ponant',
      `<table><tr class="job-post"><td><a href="https://job-boards.greenhouse.io/ponant/jobs/4512345004">
       <p class="body body--medium">Welder<span class="tag">New</span></p><p class="body body--metadata">Lorient</p></a></td></tr></table>`,
      '4512345004 · Welder ·  · Lorient',
    ],
    [
      'Greenhouse, 2022',
      'https://boards.greenhouse.io/ponant',
      '<div class="opening"><a href="/ponant/jobs/4000099">Welder</a><br><span class="location">Lorient</span></div>',
      '4000099 · Welder ·  · Lorient',
    ],
    [
      'Lever, a button before the title',
      'https://jobs.lever.co/ponant',
      `<div class="posting"><a href="https://jobs.lever.co/ponant/${uuid(11)}">Apply</a><a class="posting-title"
       href="https://jobs.lever.co/ponant/${uuid(11)}"><h5>Welder</h5><span class="location">Lorient</span></a></div>`,
      `${uuid(11)} · Welder ·  · Lorient`,
    ],
    [
      'Ashby, a line of facts',
      'https://jobs.ashbyhq.com/ponant',
      `<a href="/ponant/${uuid(12)}?utm_source=x"><h3>Welder</h3><p>Atelier • Lorient • Full time • Hybrid</p></a>`,
      `${uuid(12)} · Welder ·  · Lorient`,
    ],
    [
      'Teamtailor, a place that may be a team',
      'https://ponant.teamtailor.com/jobs',
      `<li><a href="https://ponant.teamtailor.com/jobs/5012345-welder"><span class="text-block-base-link">Welder</span>
       <div><span>Atelier</span> <span>·</span> <span>Hybride</span></div></a></li>`,
      '5012345 · Welder ·  · ',
    ],
    [
      'SmartRecruiters, grouped by place',
      'https://careers.smartrecruiters.com/Ponant',
      `<section><h3 class="opening-title">Lorient</h3><ul><li class="opening-job"><a
       href="https://jobs.smartrecruiters.com/Ponant/744000154154044-welder"><h4>Welder</h4></a></li></ul></section>`,
      '744000154154044 · Welder ·  · Lorient',
    ],
    [
      'Workday, a definition',
      'https://ponant.wd3.myworkdayjobs.com/fr-FR/Carrieres',
      `<ul><li><h3><a data-automation-id="jobTitle" href="/fr-FR/Carrieres/job/Lorient/Welder_JR-1">Welder</a></h3>
       <div data-automation-id="locations"><dl><dt>locations</dt><dd>Lorient</dd></dl></div></li></ul>`,
      'JR-1 · Welder ·  · Lorient',
    ],
    [
      'Meteojob, names that begin with a number and an icon that is a word',
      'https://www.meteojob.com/jobs?what=x',
      `<ul><li><h2><a href="/jobs/57045156">Welder</a></h2><p id="57045156-company-name">Ponant</p>
       <div id="57045156-job-locations"><mat-icon>place</mat-icon><span>Lorient (56)</span></div></li></ul>`,
      '57045156 · Welder · Ponant · Lorient (56)',
    ],
    [
      'EURES, short for job vacancy',
      'https://europa.eu/eures/portal/jv-se/search',
      `<article><h3><a href="/eures/portal/jv-se/jv-details/MTM2?lang=fr">Welder</a></h3>
       <div class="jv-result-summary-employer">Ponant</div><div class="jv-result-summary-location">France</div></article>`,
      'MTM2 · Welder · Ponant · France',
    ],
  ])('%s', (_layout, address, body, offer) => {
    expect(read(address, body)).toEqual([offer]);
  });

  it('names each offer once, the nearest place its own', () => {
    const row = (id: number, place: string) =>
      `<div><div><a href="/ponant/jobs/${id}"><h3>Welder ${id}</h3></a><a href="/ponant/jobs/${id}">Apply</a></div><p class="location">${place}</p></div>`;
    const body = `<div><p class="location">Anywhere</p>${row(4000001, 'Lorient')}${row(4000002, 'Brest')}</div>`;
    expect(read('https://boards.greenhouse.io/ponant', body)).toEqual([
      '4000001 · Welder 4000001 ·  · Lorient',
      '4000002 · Welder 4000002 ·  · Brest',
    ]);
  });

  it('is nothing on the page of an offer, in a menu, or for boards with cards of their own', () => {
    const similar = '<ul><li><a href="/ponant/jobs/4000002"><h3>Welder</h3></a></li></ul>';
    expect(read('https://boards.greenhouse.io/ponant/jobs/4000001', similar)).toEqual([]);
    expect(read('https://boards.greenhouse.io/ponant', `<nav>${similar}</nav>`)).toEqual([]);
    const hellowork = '<a href="/fr-fr/emplois/76358876.html"><h3>Welder</h3></a><p class="location">Lorient</p>';
    expect(read('https://www.hellowork.com/fr-fr/emploi/recherche.html', hellowork)).toEqual([]);
  });
});

describe('a list of any site', () => {
  const row = (path: string, words: string, inner = '<span class="location">Lorient</span>') =>
    `<li><a href="${path}">${words}</a> ${inner}</li>`;
  const list = (...rows: string[]) => read('https://emplois.example/liste', `<ul>${rows.join('')}</ul>`);

  it('is read where links name offers by number, beside what is called a place or an employer', () => {
    const rows = [row('/offre/1001-soudeuse', 'Soudeuse'), row('/offre/1002-fraiseur', '<h3>Fraiseur</h3>')];
    expect(list(...rows)).toEqual([
      'https://emplois.example/offre/1001-soudeuse · Soudeuse ·  · Lorient',
      'https://emplois.example/offre/1002-fraiseur · Fraiseur ·  · Lorient',
    ]);
  });

  it.each([
    ['without a place or an employer', row('/offre/1001', 'Soudeuse', ''), row('/offre/1002', 'Fraiseur', '')],
    ['of towns', row('/emploi/ville_lorient-56100.html', 'Emploi Lorient'), row('/emploi/brest-29200', 'Emploi Brest')],
    ['of advice', row('/conseils/offres/1001', 'Bien postuler'), row('/conseils/offres/1002', 'Bien négocier')],
    ['of buttons', row('/offre/1001', 'Voir l’offre'), row('/offre/1002', 'Postuler')],
    ['of one', row('/offre/1001', 'Soudeuse'), ''],
  ])('is nothing %s', (_what, ...rows) => {
    expect(list(...rows)).toEqual([]);
  });

  it('is nothing in an article, under similar offers, beside the page, or where the search found nothing', () => {
    const rows = `<ul>${row('/offre/1001-soudeuse', 'Soudeuse')}${row('/offre/1002-fraiseur', 'Fraiseur')}</ul>`;
    const at = (path: string, body: string) => read(`https://emplois.example${path}`, body);
    expect(at('/liste', rows)).toHaveLength(2);
    expect(at('/blog/offres', rows)).toEqual([]);
    expect(at('/soudeuse-a-brest', `<h1>Soudeuse</h1><h2>Offres similaires</h2>${rows}`)).toEqual([]);
    expect(at('/liste', `<aside>${rows}</aside>`)).toEqual([]);
    expect(at('/liste', `<h1>Offres</h1><p>Aucun résultat</p>${rows}`)).toEqual([]);
  });

  it('is nothing where a box is called as its town or its employer is', () => {
    const rows = [1001, 1002].map((id) => row(`/offre/${id}`, 'Lorient'));
    expect(list(...rows)).toEqual([]);
  });

  it('is nothing on the page of an offer that is gone: those are similar ones', () => {
    const body = `<h1>Offre expirée</h1><ul>${row('/offre/1001', 'Soudeuse')}${row('/offre/1002', 'Fraiseur')}</ul>`;
    expect(read('https://emplois.example/offre/1000-tourneur', body)).toEqual([]);
  });
});
