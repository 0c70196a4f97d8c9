// What sites call their elements, and what stands beside a label or a title: words understood whole, or not at all.
import { describe, expect, it } from 'vitest';
import { beside, labelledAnyhow } from '@/utils/boards/beside';
import { withoutPlace } from '@/utils/boards/cards';
import { isCalled, type Kind, labelled } from '@/utils/boards/hooks';
import { employerBeside } from '@/utils/boards/offer-site';
import { openPage } from './fixtures';

const page = new URL('https://emplois.example/');

describe('isCalled', () => {
  it.each<[attributes: string, kind: Kind, isCalled: boolean]>([
    ['data-automation="job-detail-title"', 'title', true],
    ['data-automation-id="jobPostingHeader"', 'title', true],
    ['class="a7q0 job__title"', 'title', true],
    ['class="title"', 'title', false],
    ['class="job-title-link-icon"', 'title', false],
    ['class="similar-job-title"', 'title', false],
    ['data-automation="advertiser-name"', 'company', true],
    ['class="card-job-company company-name"', 'company', true],
    ['class="company-logo"', 'company', false],
    ['data-ui="job-location"', 'location', true],
    ['class="posting-category medium-category-label location"', 'location', true],
    ['class="locations-filter"', 'location', false],
    ['data-testid="job-card"', 'card', true],
    ['class="card card-job"', 'card', true],
    ['class="product-card"', 'card', false],
    ['class="card"', 'card', false],
    ['class="JobCard_jobTitle__a1B2c"', 'title', true],
    ['class="EmployerProfile_compactEmployerName__a1B2c"', 'company', true],
    ['class="ProductCard_title__a1B2c"', 'title', false],
    ['id="job-location-1010000001"', 'location', true],
    ['id="57045156-company-name"', 'company', true],
    ['class="jv-result-summary-location"', 'location', true],
    ['id="jv-title"', 'title', true],
    ['class="fr-card fr-card--offer"', 'card', true],
    ['class="fr-card fr-card--news"', 'card', false],
    ['class="iCIMS_JobCardItem"', 'card', true],
    ['class="node--type-job teaser"', 'card', true],
    ['class="node--type-event teaser"', 'card', false],
  ])('%s is a %s: %s', (attributes, kind, isSo) => {
    const element = openPage(`<p ${attributes}>x</p>`, page).querySelector('p') as Element;
    expect(isCalled(element, kind)).toBe(isSo);
  });
});

describe('labelled', () => {
  it.each([
    ['<dl><dt>Locations</dt><dd>Lorient</dd></dl>', 'Lorient'],
    ['<div><h2>Standort</h2><p>Hamburg</p></div>', 'Hamburg'],
    ['<ul><li>Région de : <strong>Lorient</strong></li></ul>', 'Lorient'],
    ['<p><strong>Lieu de travail :</strong> <span>Brest</span></p>', 'Brest'],
    ['<p>Lieu : Brest</p>', 'Brest'],
    ['<table><tr><td>Ubicación</td><td>Brest</td></tr></table>', 'Brest'],
    ['<table><tr><td>1</td><td>Lieu</td><td>2</td></tr></table>', undefined],
    [`<p>Lieu : ${'au bord de la mer, '.repeat(9)}</p><p>Brest</p>`, undefined],
    ['<dl><dt>Location</dt></dl>', undefined],
    ['<h2>Location scouting</h2><p>Lorient</p>', undefined],
    ['<h2>Our locations in the world</h2><p>Lorient</p>', undefined],
  ])('%s → %s', (html, place) => {
    expect(labelled(openPage(html, page), 'location')).toBe(place);
    expect(labelledAnyhow(openPage(html, page), 'location')).toBe(place);
  });

  it.each([
    ['<li><span class="sr-only">Localisation : </span> Morbihan <strong>(56)</strong></li>', 'Morbihan (56)'],
    ['<p><b>Lieu :</b> Brest <b>Contrat :</b> CDI</p>', 'Brest'],
    ['<p><b>Lieu</b> : Brest</p>', 'Brest'],
    ['<p><b>Lieu :</b><!-- ici --> Brest</p>', 'Brest'],
    ['<div class="field__label"> City: </div><div>Brest</div>', 'Brest'],
    ['<div>Lieu de travail : Brest</div>', 'Brest'],
    ['<div>Lieu de travail : Brest<p>Bretagne</p></div>', undefined],
    ['<h2>Lieu de travail</h2><h3>Lieu de travail</h3><p>Brest</p>', 'Brest'],
    ['<dl><dt>Location : Location</dt><dd>Brest</dd></dl>', 'Brest'],
    ['<p><span class="icon icon-map-marker"></span> Brest</p>', 'Brest'],
    ['<p><span class="icon icon-map-marker"></span> CDI</p>', undefined],
  ])('on a site nobody described, %s → %s', (html, place) => {
    expect(labelledAnyhow(openPage(html, page), 'location')).toBe(place);
  });
});

describe('beside', () => {
  it.each([
    ['<li><i class="fa fa-map-marker"></i>&nbsp;Brest</li>', 'Brest'],
    ['<div><svg class="lucide lucide-map-pin"></svg><span>Brest</span></div>', 'Brest'],
    ['<div><i class="fa fa-map-marker"></i> Brest <i class="fa fa-clock"></i> Hier</div>', 'Brest'],
    ['<div><i class="fa fa-briefcase"></i> CDI</div>', undefined],
    ['<button><i class="fa fa-map-marker"></i> Autour de moi</button>', undefined],
    ['<p><svg><use xlink:href="#icon-location"></use></svg> Brest</p>', 'Brest'],
    ['<p><span><span class="icon-map-marker"></span></span>Brest</p>', 'Brest'],
    ['<p><mat-icon>location_on</mat-icon> Brest</p>', 'Brest'],
    ['<p><mat-icon>event</mat-icon> Hier</p>', undefined],
    ['<p><i class="fa fa-map-marker"></i><!-- ici -->Brest</p>', 'Brest'],
    ['<i class="fa fa-map-marker"></i>', undefined],
    [`<p><i class="fa fa-map-marker"></i> ${'au bord de la mer, '.repeat(9)}</p>`, undefined],
  ])('%s → %s', (html, place) => {
    expect(beside(openPage(html, page))).toBe(place);
  });
});

describe('employerBeside', () => {
  it.each([
    ['Job Application for Welder at Ponant', 'Ponant'],
    ['Ponant - Welder', 'Ponant'],
    ['Welder @ Ponant', 'Ponant'],
    ['Welder - Ponant - Careers', 'Ponant'],
    ['Welder chez Ateliers du Ponant', 'Ateliers du Ponant'],
    ['Ponant Welder | Board', 'Ponant'],
    ['Welder | Board', undefined],
    ['Careers', undefined],
    [undefined, undefined],
  ])('%s → %s', (title, employer) => {
    expect(employerBeside('Welder', title, 'Board')).toBe(employer);
  });
});

describe('withoutPlace', () => {
  it.each([
    ['Vendeur - Cotonou', 'Abomey-Calavi & Cotonou', 'Vendeur'],
    ['Vendeur - Paris', 'Cotonou', 'Vendeur - Paris'],
    ['Luthier - archetier', 'Mirecourt', 'Luthier - archetier'],
    ['Vendeur - Pau', 'Paulhac', 'Vendeur - Pau'],
    ['Vendeur - Cotonou', undefined, 'Vendeur - Cotonou'],
  ])('%s at %s is %s', (title, location, kept) => {
    expect(withoutPlace(title, location)).toBe(kept);
  });
});
