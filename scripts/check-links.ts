// Asks every address the guides, their sources and the register of portals name whether it still answers: npm run
// check:links, for maintainers and never in tests. Without a network it says so and blames nobody.
import { readFileSync } from 'node:fs';
import { linesOf } from '../utils/guides/text';
import type { Inline } from '../utils/guides/types';
import { compileGuidesHere } from './guides/read-files';

/** Requests at once; each site is asked one thing at a time. */
const atOnce = 6;
/** ms. */
const patience = 20_000;

interface Answer {
  url: string;
  /** Undefined when nothing answered. */
  status?: number;
  problem?: string;
}

/** Every address with where it is written. */
function collectAddresses(): ReadonlyMap<string, ReadonlySet<string>> {
  const addresses = new Map<string, Set<string>>();
  const note = (url: string, where: string) => addresses.set(url, (addresses.get(url) ?? new Set()).add(where));
  const { libraries } = compileGuidesHere();
  for (const [language, { guides, sources }] of Object.entries(libraries)) {
    for (const [id, { url }] of Object.entries(sources)) note(url, `source ${id}`);
    for (const { id, changes, intro, sections } of guides) {
      const blocks = [...intro, ...sections.flatMap((section) => section.blocks)];
      const lines = [...changes.map(({ what }) => what), ...blocks.flatMap(linesOf)];
      for (const url of lines.flatMap(linksIn)) note(url, `${language}/${id}`);
    }
  }
  const register: { region: string; origin: string | null; source: { url: string } | null }[] = JSON.parse(
    readFileSync(new URL('../data/portals/register.json', import.meta.url), 'utf8'),
  );
  for (const { region, origin, source } of register) {
    for (const url of [origin, source?.url]) if (url) note(url, `portal of ${region}`);
  }
  return addresses;
}

function linksIn(inline: readonly Inline[]): string[] {
  return inline.flatMap((each) => {
    if (typeof each === 'string' || each.type === 'source') return [];
    return each.type === 'link' ? [each.url] : linksIn(each.children);
  });
}

/** HEAD first; sites that refuse it are asked for the page itself. */
async function ask(url: string): Promise<Answer> {
  try {
    const signal = () => AbortSignal.timeout(patience);
    const head = await fetch(url, { method: 'HEAD', redirect: 'follow', signal: signal() });
    if (head.ok) return { url, status: head.status };
    const page = await fetch(url, { redirect: 'follow', signal: signal() });
    await page.body?.cancel();
    return { url, status: page.status };
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } };
    return { url, problem: cause?.code ?? (error as Error).name };
  }
}

async function askAll(urls: readonly string[]): Promise<Answer[]> {
  const hosts = Map.groupBy(urls, (url) => new URL(url).host);
  const queue = [...hosts.values()];
  const answers: Answer[] = [];
  const work = async () => {
    for (let own = queue.pop(); own; own = queue.pop()) for (const url of own) answers.push(await ask(url));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return answers;
}

/** A machine that cannot find one well-known name has no network to check with. */
async function isOnline(): Promise<boolean> {
  const { status } = await ask('https://www.service-public.gouv.fr/');
  return status !== undefined;
}

const addresses = collectAddresses();
if (await isOnline()) {
  const answers = await askAll([...addresses.keys()]);
  // A site that refuses robots (401, 403, 429) is there: a person can open it.
  const broken = answers.filter(
    ({ status }) => status === undefined || status === 404 || status === 410 || status >= 500,
  );
  for (const { url, status, problem } of broken.toSorted((one, other) => (one.url < other.url ? -1 : 1))) {
    console.log(`${status ?? problem}  ${url}  (${[...(addresses.get(url) ?? [])].join(', ')})`);
  }
  console.log(`${addresses.size} addresses, ${broken.length} without an answer`);
  process.exitCode = broken.length === 0 ? 0 : 1;
} else {
  console.log(`${addresses.size} addresses, none asked: there is no network here`);
}
