// Tabulates net pay with the official model of French social rules; run at build time only, for it takes a second to start.

import { highestGross, lowestGross, type PayRegime } from '@/utils/living/net-pay';
import { type NetPayRow, type OfficialModel, openModel } from '@/utils/living/official-model';

export interface NetPayTable {
  source: string;
  unit: string;
  columns: string;
  /** Annual social security ceiling: the slope changes only at 1, 4 and 8 of them. */
  ceiling: number;
  /** €/hour gross. */
  minimumWage: number;
  rows: Record<PayRegime, { cadre: NetPayRow[]; other: NetPayRow[] }>;
}

/**
 * The table. One euro above the ceiling the contribution d'équilibre technique falls due on the whole pay, and net pay
 * drops by about 66 €/year: the table stays level until the pay has caught up, so that more gross is never less net.
 */
export function tabulateNetPay(model: OfficialModel = openModel()): NetPayTable {
  const ceiling = model.ceiling();
  const rowsFor = (isCadre: boolean, regime: PayRegime): NetPayRow[] => {
    const at = (gross: number) => model.row(gross, isCadre, regime);
    const before = at(ceiling);
    const after = at(ceiling + 1000);
    const fourCeilings = at(4 * ceiling);
    const slope = (fourCeilings[1] - after[1]) / (fourCeilings[0] - after[0]);
    const caughtUp = Math.ceil(ceiling + 1000 - (after[1] - before[1]) / slope);
    return [at(lowestGross), before, at(caughtUp), fourCeilings, at(8 * ceiling), at(highestGross)];
  };
  const both = (regime: PayRegime) => ({ cadre: rowsFor(true, regime), other: rowsFor(false, regime) });
  return {
    source: 'net-pay-2026-07',
    unit: '€/year',
    columns: 'gross, net before income tax, taxable',
    ceiling,
    minimumWage: model.minimumWage(),
    rows: { standard: both('standard'), alsaceMoselle: both('alsaceMoselle'), mayotte: both('mayotte') },
  };
}
