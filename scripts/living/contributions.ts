// Reads each rate of the employee's contributions out of the official model, so that the page of the method can cite it.

import type { PayRegime } from '@/utils/living/net-pay';
import { type OfficialModel, openModel } from '@/utils/living/official-model';

const before = 40_000;
const above = 100_000;

/** On all the pay, up to one ceiling, from one to eight, up to eight when the pay is above one, up to four. */
type Base = 'all' | 'to-1' | '1-to-8' | 'to-8' | 'to-4' | 'csg';

interface Contribution {
  id: string;
  base: Base;
  rule: string;
  /** The text that sets it, and where the model read it. */
  article: string;
  url: string;
  isCadre?: boolean;
  regime?: PayRegime;
}

const agircArrco = {
  article: 'ANI du 17 novembre 2017',
  url: 'https://www.agirc-arrco.fr/mon-entreprise/calculer-et-declarer/calculer-les-cotisations-de-retraite-complementaire/',
};
const csg = {
  article: 'CSS art. L136-1-1 et L136-8',
  url: 'https://www.urssaf.fr/accueil/employeur/cotisations/liste-cotisations/csg-crds.html',
};
const oldAge = {
  article: 'CSS art. D242-4',
  url: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006736382',
};

const contributions: readonly Contribution[] = [
  { id: 'old-age-to-ceiling', base: 'to-1', rule: 'vieillesse . salarié . plafonnée', ...oldAge },
  { id: 'old-age', base: 'all', rule: 'vieillesse . salarié . déplafonnée', ...oldAge },
  { id: 'supplementary-1', base: 'to-1', rule: 'retraite complémentaire . salarié', ...agircArrco },
  { id: 'supplementary-2', base: '1-to-8', rule: 'retraite complémentaire . salarié', ...agircArrco },
  { id: 'balance-1', base: 'to-1', rule: 'CEG . salarié', ...agircArrco },
  { id: 'balance-2', base: '1-to-8', rule: 'CEG . salarié', ...agircArrco },
  { id: 'technical-balance', base: 'to-8', rule: 'CET . salarié', ...agircArrco },
  {
    id: 'apec',
    base: 'to-4',
    rule: 'APEC . salarié',
    isCadre: true,
    article: 'Agirc-Arrco, calcul des cotisations',
    url: agircArrco.url,
  },
  { id: 'csg-deductible', base: 'csg', rule: 'CSG-CRDS . CSG . déductible . taux', ...csg },
  { id: 'csg', base: 'csg', rule: 'CSG-CRDS . CSG . non déductible . taux', ...csg },
  {
    id: 'crds',
    base: 'csg',
    rule: 'CSG-CRDS . CRDS . taux',
    article: 'Ordonnance n° 96-50, art. 14 et 19',
    url: csg.url,
  },
  {
    id: 'local-health',
    base: 'all',
    rule: 'maladie . salarié',
    regime: 'alsaceMoselle',
    article: 'CSS art. L242-13',
    url: 'https://regime-local.fr',
  },
];

/** The table: each rate to a thousandth of a per cent, as the model applies it. */
export function listContributions(model: OfficialModel = openModel()) {
  const ceiling = model.ceiling();
  const rateOf = ({ rule, base, isCadre = false, regime = 'standard' }: Contribution): number => {
    const name = `salarié . cotisations . ${rule}`;
    if (base === 'csg') return model.rate(name);
    const due = (gross: number) => model.contribution(name, gross, isCadre, regime);
    if (base === '1-to-8') return (due(above) - due(ceiling)) / (above - ceiling);
    return base === 'to-8' ? due(above) / above : due(before) / before;
  };
  return {
    source: 'net-pay-2026-07',
    unit: 'share of gross pay, by the part of it between so many ceilings',
    // The share of pay, up to four ceilings, that CSG and CRDS are due on.
    csgBase: { article: 'CSS art. L136-2', share: 0.9825 },
    healthInsurance: {
      article: 'CSS art. L911-7',
      unit: '€ a month, half of the least the model assumes',
      perMonth:
        model.contribution('salarié . cotisations . prévoyances . santé . salarié', before, false, 'standard') / 12,
    },
    rates: Object.fromEntries(
      contributions.map((each) => {
        const { id, base, article, url } = each;
        return [id, { base, rate: Math.round(rateOf(each) * 100_000) / 100_000, article, url }];
      }),
    ),
  };
}
