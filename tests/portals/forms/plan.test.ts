// A plan holds what the profile says in the shape each control takes, and why the rest is the person's.
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { FormAnswers } from '@/utils/portals/forms/answers';
import { collectForms } from '@/utils/portals/forms/collect';
import { planFilling } from '@/utils/portals/forms/plan';

const answers: FormAnswers = {
  givenName: 'Anaïs',
  familyName: 'Le Goff',
  email: 'anais.legoff@example.org',
  phone: '+33612345678',
  address: {
    street: '12 rue des Cordiers',
    complement: 'Bâtiment B',
    postalCode: '29200',
    city: 'Brest',
    departement: { code: '29', name: 'Finistère' },
    region: 'Bretagne',
    country: 'FR',
  },
  links: { linkedin: 'https://www.linkedin.com/in/anais-invented' },
  skills: ['Soudure TIG', 'Lecture de plans'],
  yearsOfExperience: 4,
  contractTypes: ['CDI'],
  availableFrom: '2027-02-01',
};

function plan(body: string, lang = 'fr') {
  const { window } = new JSDOM(`<html lang="${lang}"><body><form>${body}</form></body></html>`);
  const { reading } = collectForms(window.document, new URL('https://emploi.example/postuler'));
  const { lines, left } = planFilling(reading, answers);
  return {
    values: lines.map(({ value }) => ('text' in value ? value.text : value.kind)),
    left: left.map(({ why }) => why),
  };
}

const email = '<label>Email <input name="email"></label>';

describe('what goes in a control', () => {
  it.each([
    ['national on a French page', '<label>Téléphone <input></label>', 'fr', '06 12 34 56 78'],
    ['international elsewhere', '<label>Phone <input></label>', 'en', '+33 6 12 34 56 78'],
    ['digits where ten are counted', '<label>Phone <input pattern="[0-9]{10}"></label>', 'en', '0612345678'],
    ['as the example shows', '<label>Phone <input placeholder="0600000000"></label>', 'en', '0612345678'],
    ['within the room there is', '<label>Téléphone <input maxlength="10"></label>', 'fr', '0612345678'],
  ])('a phone number, %s', (_, html, lang, expected) => {
    expect(plan(html, lang).values).toEqual([expected]);
  });

  it.each([
    ['<label>Nom et prénom <input></label>', 'Le Goff Anaïs'],
    ['<label>Prénom et nom <input></label>', 'Anaïs Le Goff'],
    ['<label>Full name <input></label>', 'Anaïs Le Goff'],
  ])('a whole name in the order asked: %s', (html, expected) => {
    expect(plan(html + email).values[0]).toBe(expected);
  });

  it.each([
    ['<label>Disponibilité <input type="date"></label>', '2027-02-01'],
    ['<label>Disponibilité <input placeholder="jj/mm/aaaa"></label>', '01/02/2027'],
    ['<label>Available from <input placeholder="MM/DD/YYYY"></label>', '02/01/2027'],
  ])('a day as the control writes it: %s', (html, expected) => {
    expect(plan(html).values).toEqual([expected]);
  });

  it('the street alone where the town is asked apart, the whole address where it is not', () => {
    expect(plan('<label>Adresse <input></label><label>Ville <input></label>').values[0]).toBe(
      '12 rue des Cordiers, Bâtiment B',
    );
    expect(plan('<label>Adresse <input></label>').values).toEqual(['12 rue des Cordiers, Bâtiment B, 29200 Brest']);
  });

  it.each([
    ['Pays', ['—', 'Belgique', 'France'], 'France'],
    ['Pays', ['', 'FR', 'BE'], 'FR'],
    ['Département', ['Choisir', '29 - Finistère', '56 - Morbihan'], '29 - Finistère'],
    [
      'Type de contrat',
      ['', 'Contrat à durée déterminée', 'Contrat à durée indéterminée'],
      'Contrat à durée indéterminée',
    ],
    ["Années d'expérience", ['Débutant', '1 à 3 ans', '3 à 5 ans', 'Plus de 5 ans'], '3 à 5 ans'],
  ])('the option of a list that says the same: %s', (label, options, expected) => {
    const list = options.map((option) => `<option>${option}</option>`).join('');
    expect(plan(`<label>${label} <select>${list}</select></label>${email}`).values[0]).toBe(expected);
  });

  it('no option rather than a near one, nor a text cut short', () => {
    expect(plan('<label>Pays <select><option></option><option>Belgique</option></select></label>').left).toEqual([
      'no-option',
    ]);
    expect(plan('<label>LinkedIn <input maxlength="12"></label>').left).toEqual(['no-option']);
  });
});

describe('what is left', () => {
  it.each([
    ['filled', '<label>Email <input value="autre@example.org"></label>'],
    ['locked', '<label>Email <input disabled></label>'],
    ['later', '<div style="display:none"><label>Email <input></label><label>Prénom <input></label></div>'],
    ['no-answer', '<label>GitHub <input></label>'],
    ['letter', '<label>Lettre de motivation <textarea></textarea></label>'],
    ['pay', '<label>Prétentions salariales <input></label>'],
    ['demographic', '<label>Civilité <select><option>Mme</option></select></label>'],
    ['identity-number', '<label>Numéro de sécurité sociale <input></label>'],
    ['trap', '<label style="position:absolute;left:-9999px">Email <input></label>'],
    ['trap', `${email}<label style="display:none">Téléphone <input></label>`],
    ['third-party', "<h2>Personne à prévenir en cas d'urgence</h2><label>Prénom <input></label>"],
    ['consent', "<label><input type='checkbox'> J'accepte d'être recontacté</label>"],
  ])('%s: %s', (why, html) => {
    expect(plan(html).left).toContain(why);
  });
});
