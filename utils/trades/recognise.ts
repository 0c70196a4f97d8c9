// Which trade of the ROME a job title names: the right one, or none.
import { formsOfOne } from './genders';
import { type Trade, type TradeTable, titleWords } from './table';

/** Rank, contract and working time: they change nothing of the trade. */
const aside = new Set(
  titleWords(
    `senior junior sr jr confirme confirmee experimente experimentee debutant debutante lead principal staff certified
    stage stagiaire stagiaires alternance alternant alternante apprenti apprentie apprentissage intern internship trainee
    graduate cdi cdd interim interimaire freelance independant independante consultant consultante temps plein partiel
    complet part time full temporary remote teletravail hybride offre emploi poste recherche recrute recrutement
    h f x m w d hf fh ii iii iv i new grad recent urgent nuit jour ehpad b2b saisonnier saisonniere saison polyvalent polyvalente volant volante`,
  ),
);

/** What a developer works with. Beside such a trade they say how, not what. */
const technical = new Set(
  titleWords(
    `java javascript typescript js ts node nodejs react reactjs angular angularjs vue vuejs next nuxt svelte php symfony
    laravel python django flask fastapi ruby rail rails golang go rust kotlin swift scala clojure elixir haskell cplusplus
    csharp dotnet asp c cobol mainframe abap sap salesforce servicenow windev uipath rpa wordpress drupal magento prestashop
    shopify ios android mobile flutter native web front back end frontend backend fullstack stack full software logiciel
    logiciels application applications app apps ia ai ml cloud aws azure gcp sql plsql nosql oracle embarque embedded
    linux unix api big data informatique spring springboot boot unity unreal jeux video solidity blockchain qt matlab`,
  ),
);
const technicalCodes = new Set(['M1805']);

const genderMark =
  /[([]?\b(?:[hfmwxd]\s?[/|·.-]\s?[hfmwxd](?:\s?[/|·.-]\s?(?:[hfmwxd]|nb))?|(?:homme|femme)\s?\/\s?(?:homme|femme))\b[)\]]?/giu;
/** A slash parts nothing: it stands between two trades as often as between two tools. */
const separators = /\s[-–—|:]\s|[|,;:([\])–—]|\s-\s?|-\s/;

/**
 * The one trade that the title names, worded as the ROME words it; `undefined` unless that is sure.
 * The title must be a title of the ROME once rank, contract and gender marks are set aside; what stands behind a dash, a
 * comma or a bracket is context. Titles of several codes, and parts that name different trades, are answered with nothing.
 */
export function recogniseTrade(table: TradeTable, title: string): Trade | undefined {
  if (title.length > 300) return undefined;
  const found = formsOfOne(title.replace(genderMark, ' ')).map((form) => recogniseForm(table, form));
  const sure = found.filter((one) => one !== undefined);
  return sure.every(({ code }) => code === sure[0]?.code) ? sure[0] : undefined;
}

function recogniseForm(table: TradeTable, plain: string): Trade | undefined {
  const whole = lookUp(table, titleWords(plain));
  if (whole) return whole === 'several' ? undefined : whole;
  const parts = plain
    .split(separators)
    .map((part) => titleWords(part))
    .filter((words) => words.some((word) => !aside.has(word)));
  const [first, ...rest] = parts.map((words) => lookUp(table, words));
  if (!first || first === 'several') return undefined;
  // "Médecin - Assistant de service social": two trades, or one and its context? Not for us to say.
  const others = rest.filter((found) => found !== undefined);
  return others.every((found) => found !== 'several' && found.code === first.code) ? first : undefined;
}

function lookUp(table: TradeTable, words: readonly string[]): Trade | 'several' | undefined {
  const exact = single(table.byKey.get(words.join(' ')));
  if (exact) return exact;
  const kept = words.filter((word) => !aside.has(word));
  if (kept.length === 0) return undefined;
  const calm = single(table.byKey.get(kept.join(' ')));
  if (calm) return calm;
  const bare = kept.filter((word) => !technical.has(word));
  if (bare.length === 0 || bare.length === kept.length) return undefined;
  const developer = single(table.byKey.get(bare.join(' ')));
  return developer && developer !== 'several' && technicalCodes.has(developer.code) ? developer : undefined;
}

/** Several titles of one code are one trade: the first is its wording. */
function single(found: readonly Trade[] | undefined): Trade | 'several' | undefined {
  const [first] = found ?? [];
  if (!first) return undefined;
  return found?.every(({ code }) => code === first.code) ? first : 'several';
}
