// What sites call their elements, and what stands beside a label or a title: words understood whole, or not at all.
import { describe, expect, it } from 'vitest';
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
    ['<dl><dt>Location</dt></dl>', undefined],
    ['<h2>Location scouting</h2><p>Lorient</p>', undefined],
    ['<h2>Our locations in the world</h2><p>Lorient</p>', undefined],
  ])('%s → %s', (html, place) => {
    expect(labelled(openPage(html, page), 'location')).toBe(place);
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
