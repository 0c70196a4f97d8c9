// The official model of French social rules (modele-social, read by publicodes), ready to be asked. It takes a second to start
// and hundreds of kilobytes: scripts and tests ask it, and in the extension the page of the method alone, when one clicks.

import rules from 'modele-social';
import Engine from 'publicodes';
import type { Household } from './household';
import { taxHouseholdOf } from './household';
import type { PayContext } from './household-pay';
import { deductWorkExpenses } from './income-tax';
import { type PayRegime, taxableOfNet } from './net-pay';
import type { EurosPerMonth, EurosPerYear, Share } from './units';

/** One row: €/year gross, net before income tax, taxable pay. */
export type NetPayRow = [gross: number, netBeforeTax: number, taxable: number];

/** Where the employee's contributions differ: the local health scheme of Alsace-Moselle, and Mayotte. */
const regimes: Readonly<Record<PayRegime, Readonly<Record<string, string>>>> = {
  standard: {},
  alsaceMoselle: { 'salarié . régimes spécifiques . alsace moselle': 'oui' },
  mayotte: { 'établissement . commune . département': "'Mayotte'" },
};

/** Answers in the model's own terms. */
export type Situation = Readonly<Record<string, string>>;
export type OfficialModel = ReturnType<typeof openModel>;

/** What the model says of a household's pay, in €/month. */
export interface OfficialPay {
  netBeforeTax: EurosPerMonth;
  /** `undefined` where the model does not know the rule: overseas (art. 197, I-3), the option of article 155 B. */
  incomeTax?: EurosPerMonth;
  netAfterTax?: EurosPerMonth;
}

/** The model, ready to ask: full-time permanent contract in the private sector, health insurance by default. */
export function openModel() {
  const silent = { log() {}, warn() {}, error() {} };
  const engine = new Engine(rules, { logger: silent });
  const number = (valeur: string, unité: string): number => {
    const { nodeValue } = engine.evaluate({ valeur, unité });
    if (typeof nodeValue !== 'number') throw new Error(`modele-social gives no number for « ${valeur} »`);
    return nodeValue;
  };
  const year = (name: string): EurosPerYear => Math.round(number(name, '€/an') * 100) / 100;
  const ask = (gross: EurosPerYear, isCadre: boolean, extra: Situation = {}) => {
    engine.setSituation({
      // Left out, the model takes a company director, and income tax is silently 0.
      dirigeant: 'non',
      'salarié . contrat . salaire brut': `${gross} €/an`,
      'salarié . contrat . statut cadre': isCadre ? 'oui' : 'non',
      ...extra,
    });
  };
  return {
    row(gross: EurosPerYear, isCadre: boolean, regime: PayRegime): NetPayRow {
      ask(gross, isCadre, regimes[regime]);
      return [
        gross,
        year('salarié . rémunération . net . à payer avant impôt'),
        year('salarié . rémunération . net . imposable'),
      ];
    },
    /** €/year net of this pay's share of the household's income tax. */
    netAfterTax(gross: EurosPerYear, isCadre: boolean, family: Situation): EurosPerYear {
      ask(gross, isCadre, family);
      return year('salarié . rémunération . net . payé après impôt');
    },
    /** €/year of income tax on this pay alone. */
    tax(gross: EurosPerYear, isCadre: boolean, family: Situation): EurosPerYear {
      ask(gross, isCadre, family);
      return year('impôt . montant');
    },
    /** A household's pay, as `householdPay` reckons it. */
    householdPay(gross: EurosPerYear, household: Household, context: PayContext): OfficialPay {
      ask(gross, household.isCadre, { ...regimes[context.regime], ...familyOf(household, context) });
      const netBeforeTax = year('salarié . rémunération . net . à payer avant impôt') / 12;
      if (household.isImpatriate || context.departement.startsWith('97')) return { netBeforeTax };
      const incomeTax = year('impôt . foyer fiscal . impôt à payer') / 12;
      return { netBeforeTax, incomeTax, netAfterTax: netBeforeTax + context.partnerNet - incomeTax };
    },
    /** €/year of a contribution on a pay, by the model's name of it. */
    contribution(rule: string, gross: EurosPerYear, isCadre: boolean, regime: PayRegime): EurosPerYear {
      ask(gross, isCadre, regimes[regime]);
      return number(rule, '€/an');
    },
    rate: (rule: string): Share => number(rule, '%') / 100,
    ceiling: () => year('plafond sécurité sociale'),
    minimumWage: () => number('SMIC . horaire', '€/heure'),
  };
}

/** The household in the model's terms; without their unit the children would lift the cap of article 197, I-2. */
function familyOf(household: Household, { partnerNet, regime }: PayContext): Situation {
  const { isCouple, children, isSingleParent } = taxHouseholdOf(household);
  const partnerTaxed = partnerNet > 0 ? deductWorkExpenses(taxableOfNet(partnerNet, regime)) : 0;
  return {
    'impôt . foyer fiscal . situation de famille': isCouple ? "'couple'" : "'célibataire'",
    'impôt . foyer fiscal . enfants à charge': `${children} enfant`,
    'impôt . foyer fiscal . revenu imposable . autres revenus imposables': `${partnerTaxed} €/an`,
    ...(isSingleParent ? { 'impôt . foyer fiscal . parent isolé': 'oui' } : {}),
  };
}
