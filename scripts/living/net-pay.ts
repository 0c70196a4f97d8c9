// Tabulates net pay with the official model of French social rules; run at build time only, for it takes a second to start.

import rules from 'modele-social';
import Engine from 'publicodes';

/** One row: €/year gross, net before income tax, taxable pay. */
export type NetPayRow = [gross: number, netBeforeTax: number, taxable: number];

/** Where the employee's contributions differ: the local health scheme of Alsace-Moselle, and Mayotte. */
export const regimes = {
  standard: {},
  alsaceMoselle: { 'salarié . régimes spécifiques . alsace moselle': 'oui' },
  mayotte: { 'établissement . commune . département': "'Mayotte'" },
} as const;
export type Regime = keyof typeof regimes;

export interface NetPayTable {
  source: string;
  unit: string;
  columns: string;
  /** Annual social security ceiling: the slope changes only at 1, 4 and 8 of them. */
  ceiling: number;
  /** €/hour gross. */
  minimumWage: number;
  rows: Record<Regime, { cadre: NetPayRow[]; other: NetPayRow[] }>;
}

const lowest = 6000;
const highest = 600_000;

type Model = ReturnType<typeof openModel>;

/** The model, ready to ask: full-time permanent contract in the private sector, health insurance by default. */
export function openModel() {
  const silent = { log() {}, warn() {}, error() {} };
  const engine = new Engine(rules, { logger: silent });
  const year = (name: string): number => {
    const { nodeValue } = engine.evaluate({ valeur: name, unité: '€/an' });
    if (typeof nodeValue !== 'number') throw new Error(`modele-social gives no number for « ${name} »`);
    return Math.round(nodeValue * 100) / 100;
  };
  const ask = (gross: number, isCadre: boolean, extra: Readonly<Record<string, string>> = {}) => {
    engine.setSituation({
      // Left out, the model takes a company director, and income tax is silently 0.
      dirigeant: 'non',
      'salarié . contrat . salaire brut': `${gross} €/an`,
      'salarié . contrat . statut cadre': isCadre ? 'oui' : 'non',
      ...extra,
    });
  };
  return {
    row(gross: number, isCadre: boolean, regime: Regime): NetPayRow {
      ask(gross, isCadre, regimes[regime]);
      return [
        gross,
        year('salarié . rémunération . net . à payer avant impôt'),
        year('salarié . rémunération . net . imposable'),
      ];
    },
    /** €/year net of this pay's share of the household's income tax; `family` in the model's own terms. */
    netAfterTax(gross: number, isCadre: boolean, family: Readonly<Record<string, string>>): number {
      ask(gross, isCadre, family);
      return year('salarié . rémunération . net . payé après impôt');
    },
    /** €/year of income tax on this pay alone; `family` in the model's own terms. */
    tax(gross: number, isCadre: boolean, family: Readonly<Record<string, string>>): number {
      ask(gross, isCadre, family);
      return year('impôt . montant');
    },
    ceiling: () => year('plafond sécurité sociale'),
    minimumWage(): number {
      const { nodeValue } = engine.evaluate({ valeur: 'SMIC . horaire', unité: '€/heure' });
      return Number(nodeValue);
    },
  };
}

/**
 * The table. One euro above the ceiling the contribution d'équilibre technique falls due on the whole pay, and net pay
 * drops by about 66 €/year: the table stays level until the pay has caught up, so that more gross is never less net.
 */
export function tabulateNetPay(model: Model = openModel()): NetPayTable {
  const ceiling = model.ceiling();
  const rowsFor = (isCadre: boolean, regime: Regime): NetPayRow[] => {
    const at = (gross: number) => model.row(gross, isCadre, regime);
    const before = at(ceiling);
    const after = at(ceiling + 1000);
    const fourCeilings = at(4 * ceiling);
    const slope = (fourCeilings[1] - after[1]) / (fourCeilings[0] - after[0]);
    const caughtUp = Math.ceil(ceiling + 1000 - (after[1] - before[1]) / slope);
    return [at(lowest), before, at(caughtUp), fourCeilings, at(8 * ceiling), at(highest)];
  };
  const both = (regime: Regime) => ({ cadre: rowsFor(true, regime), other: rowsFor(false, regime) });
  return {
    source: 'net-pay-2026-07',
    unit: '€/year',
    columns: 'gross, net before income tax, taxable',
    ceiling,
    minimumWage: model.minimumWage(),
    rows: { standard: both('standard'), alsaceMoselle: both('alsaceMoselle'), mayotte: both('mayotte') },
  };
}
