// Compiles exchange rates and purchasing power parities of the countries people come from.

import { readJson, readTable } from './read-table';

/** ISO 3166: alpha-3 of the World Bank → alpha-2 of the gazetteer. */
const alpha2 = new Map(
  `FRA FR BEL BE CHE CH DEU DE GBR GB CAN CA USA US ESP ES AUT AT AUS AU ARE AE CHN CN CZE CZ DNK DK FIN FI BRA BR EST EE
   CIV CI CMR CM DZA DZ IRL IE ISR IL ITA IT JPN JP KOR KR LBN LB LTU LT LUX LU LVA LV MAR MA MEX MX MUS MU MYS MY NGA NG
   NLD NL NOR NO NZL NZ POL PL PRT PT QAT QA ROU RO SAU SA SEN SN SGP SG SVK SK SVN SI SWE SE THA TH TUN TN TUR TR TWN TW
   VNM VN ZAF ZA GRC GR HKG HK HRV HR HUN HU IDN ID IND IN BGR BG CHL CL COL CO EGY EG ISL IS MLT MT CYP CY MDG MG GAB GA`
    .split(/\s+/)
    .flatMap((code, i, all) => (i % 2 === 0 ? [[code, all[i + 1] ?? ''] as const] : [])),
);

/** Countries by alpha-2 code, and currencies with how much of them a euro buys. */
export function compileAbroad(facts: URL) {
  const { date, rates } = readJson<{ date: string; rates: Record<string, number> }>(
    new URL('price-levels/fx-eur-2026-09-29.json', facts),
  );
  const countries = readTable(new URL('price-levels/ppp-worldbank-2025.csv', facts)).map((row) => {
    const code = alpha2.get(row.iso3 ?? '');
    if (!code) throw new Error(`${row.iso3}: no alpha-2 code`);
    const perDollar = Number(row.ppp_conso_privee_2025_lcu_par_usd_int);
    return [code, { currency: row.devise ?? '', perDollar: Number(perDollar.toPrecision(7)), year: Number(row.annee) }];
  });
  return {
    rates: { source: 'exchange-2026-09', asOf: date, unit: 'units a euro buys', perEuro: { EUR: 1, ...rates } },
    purchasingPower: {
      source: 'purchasing-power-2025',
      unit: 'units of the currency that buy what an international dollar buys, housing included',
      countries: Object.fromEntries(countries),
    },
  };
}
