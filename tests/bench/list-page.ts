// A signed-out LinkedIn list of invented offers in the site's own structure, and the code that makes it grow.
import { readFileSync } from 'node:fs';

/** Where the list stands: the address LinkedIn gives it. */
export const listUrl = 'https://www.linkedin.com/jobs/search?keywords=&location=France';

const places = [
  'Rennes, Bretagne, France',
  'Paris',
  'Ville de Paris, Île-de-France, France',
  'Quimper, Bretagne, France',
  'Lyon, Auvergne-Rhône-Alpes, France',
  'Ajaccio, Corse, France',
  'Vienne, Autriche',
  'Lille et périphérie',
  'Toulouse, Occitanie, France',
  'Genève, Suisse',
];

const card = (index: number) => `<li>
  <div class="base-card relative w-full base-card--link base-search-card base-search-card--link job-search-card"
    data-entity-urn="urn:li:jobPosting:${4_100_000_000 + index}" data-column="1" data-row="${index}">
    <a class="base-card__full-link" href="https://fr.linkedin.com/jobs/view/offre-inventee-${4_100_000_000 + index}?position=1">
      <span class="sr-only">Soudeuse ou soudeur n° ${index}</span>
    </a>
    <div class="search-entity-media"><div class="artdeco-entity-image"></div></div>
    <div class="base-search-card__info">
      <h3 class="base-search-card__title">Soudeuse ou soudeur n° ${index}</h3>
      <h4 class="base-search-card__subtitle"><a class="hidden-nested-link" href="https://fr.linkedin.com/company/ateliers-${index % 40}">Ateliers inventés ${index % 40}</a></h4>
      <div class="base-search-card__metadata">
        <span class="job-search-card__location">${places[index % places.length]}</span>
        <div class="job-posting-benefits text-sm"><span class="job-posting-benefits__text">Recrutement actif</span></div>
        <time class="job-search-card__listdate" datetime="2026-02-10">il y a ${1 + (index % 27)} jours</time>
      </div>
    </div>
  </div>
</li>`;

const style = `body{font:14px/1.45 sans-serif;margin:0}.jobs-search__results-list{width:420px;margin:16px;padding:0;list-style:none}
.base-card{position:relative;display:flex;gap:8px;padding:12px;border-bottom:1px solid #ddd}.base-card__full-link{position:absolute;inset:0}
.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.artdeco-entity-image{width:56px;height:56px;background:#eee}
.base-search-card__info{flex:1;overflow:hidden}h1{font-size:20px}h3,h4{margin:0}.job-search-card__location{display:inline-block}`;

/** The page as LinkedIn sends it, with `count` cards. */
export function listPage(count: number): string {
  const cards = Array.from({ length: count }, (_, index) => card(index)).join('\n');
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Offres d’emploi</title><style>${style}</style></head>
<body><main class="two-pane-serp-page"><section><h1>Offres d’emploi</h1><ul class="jobs-search__results-list">${cards}</ul></section></main></body></html>`;
}

/** An offer's own page, signed out. */
export function offerPage(): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Soudeuse</title><style>${style}</style></head><body>
<main><section class="top-card-layout"><h1 class="top-card-layout__title topcard__title">Soudeuse</h1>
<h4><a class="topcard__org-name-link">Ateliers inventés</a> <span class="topcard__flavor topcard__flavor--bullet">Rennes, Bretagne, France</span></h4></section>
<div class="show-more-less-html__markup"><p>Une offre inventée.</p></div></main></body></html>`;
}

/** A page as it was captured, dressed as above: captures come without the site's style sheets. */
export function capturedPage(file: URL): string {
  return readFileSync(file, 'utf8').replace('</head>', `<style>${style}</style></head>`);
}

/** An invented page of `count` elements without a single offer, for what a large page costs. */
export function largePage(count: number): string {
  const row = '<div><span style="color:#222">Rien</span> <span style="color:#222"></span><a href="#">ici</a></div>';
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Rien</title></head><body>${row.repeat(Math.round(count / 4))}</body></html>`;
}

/** What `growList` notes of the page while it grows, in ms on the page's own clock. */
export interface Growth {
  /** For each card added: ms until its badge was seen, or -1. */
  waits: number[];
  /** Sum of the layout shifts no input caused. */
  shift: number;
}

/**
 * Appends `batches` of `size` copies of the list's cards, `pause` ms apart, and notes how soon each has its badge.
 * Serialised into the page: may use nothing from outside itself. A badge is known from outside by its empty host alone.
 */
export async function growList({
  batches,
  size,
  pause,
}: {
  batches: number;
  size: number;
  pause: number;
}): Promise<Growth> {
  const list = document.querySelector('.jobs-search__results-list') ?? document.body;
  const models = Array.from(list.children, (row) => row.cloneNode(true) as Element);
  for (const host of models.flatMap((row) => [...row.querySelectorAll('span[style]:empty')])) host.remove();
  const growth: Growth = { waits: [], shift: 0 };
  const born = new Map<Element, { index: number; at: number }>();
  const seeBadges = new MutationObserver((records) => {
    const now = performance.now();
    for (const { target } of records) {
      const host = target as HTMLElement;
      if (host.localName !== 'span' || host.firstChild || !host.getAttribute('style')?.includes('visible')) continue;
      const row = host.closest('li');
      const card = row && born.get(row);
      if (!card) continue;
      growth.waits[card.index] = now - card.at;
      born.delete(row);
    }
  });
  seeBadges.observe(list, { subtree: true, attributes: true, attributeFilter: ['style'] });
  const seeShifts = new PerformanceObserver((entries) => {
    for (const entry of entries.getEntries()) growth.shift += (entry as PerformanceEntry & { value: number }).value;
  });
  seeShifts.observe({ type: 'layout-shift' });
  const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  let made = list.children.length;
  for (let batch = 0; batch < batches; batch += 1) {
    const added = document.createDocumentFragment();
    const at = performance.now();
    for (let row = 0; row < size; row += 1) {
      const copy = (models[made % models.length] as Element).cloneNode(true) as Element;
      const id = String(4_200_000_000 + made);
      copy.querySelector('[data-entity-urn]')?.setAttribute('data-entity-urn', `urn:li:jobPosting:${id}`);
      copy.querySelector('a')?.setAttribute('href', `https://fr.linkedin.com/jobs/view/offre-${id}`);
      born.set(copy, { index: growth.waits.length, at });
      growth.waits.push(-1);
      added.append(copy);
      made += 1;
    }
    list.append(added);
    await sleep(pause);
  }
  await sleep(1_000);
  seeBadges.disconnect();
  seeShifts.disconnect();
  return growth;
}
