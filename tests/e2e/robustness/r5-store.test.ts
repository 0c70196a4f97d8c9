// R5: a full disk, a damaged store and one the browser has thrown away are noticed and said, and what can be kept is kept.
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '@/utils/i18n/pages/en';
import { BROWSERS, type Page, until } from '../kit';
import { openSite, readStore, type Site } from '../site';
import { damageStore, damages } from './damage';
import { isFull, sample, tell } from './figure';
import { saveOffers } from './saving';

const kept = 60;
const kinds = sample(Object.keys(damages), isFull ? 99 : 3, 3);

/** Room for a profile and little more, in MB. */
const smallDisk = 220;

/** What the store is found to be when the browser comes back. */
interface Found {
  rows: number;
  notice: string;
  savesAgain: boolean;
}

async function look(site: Site): Promise<Found> {
  const popup = await site.session.openExtensionPage('popup.html');
  await popup.find('.kept .offer, .kept [role=alert], .kept .empty');
  // The notice may come a moment after the list.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const notice = (await popup.findAll('.kept [role=alert]')).map(({ text }) => text).join(' ');
  const rows = await readStore(popup, 'offers').catch(() => []);
  const [saved] = await saveOffers(popup, { first: 1_000, count: 1 });
  return { rows: rows.length, notice, savesAgain: saved?.ok ?? false };
}

/** Nothing is lost, or what is missing is said with its number; unreadable is said too. */
const isNoticed = ({ rows, notice }: Found) =>
  rows >= kept || notice.includes(en.store.emptied(kept)) || notice.includes(en.store.unreadable);

describe.each(BROWSERS)('a store in trouble in %s', (browser) => {
  let folder: string;
  let profile: string;
  const found: Record<string, Found> = {};
  const tried = new Set<string>();

  const visit = async <Result>(where: string, task: (site: Site) => Promise<Result>): Promise<Result> => {
    const site = await openSite(browser, { profile: where, language: 'en-US' });
    return task(site).finally(() => site.close());
  };

  const copyOfProfile = async () => {
    const copy = join(folder, 'copy');
    await rm(copy, { recursive: true, force: true });
    await cp(profile, copy, { recursive: true });
    return copy;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cap-regions-store-'));
    profile = join(folder, 'profile');
    const answers = await visit(profile, async ({ session }) =>
      saveOffers(await session.openExtensionPage('workspace.html'), { count: kept }),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(kept);
  });

  afterAll(async () => {
    const troubles = Object.entries(found);
    tell({
      id: 'R5',
      browser,
      tried: `${tried.size} troubles (${[...tried].join('; ')})`,
      found: { 'unnoticed or not mended': tried.size - troubles.filter(([, one]) => isNoticed(one)).length },
    });
    await rm(folder, { recursive: true, force: true });
  });

  it.each(kinds)(
    '%s: said, or nothing lost',
    async (kind) => {
      tried.add(kind);
      const copy = await copyOfProfile();
      await damageStore(browser, copy, kind);
      const one = await visit(copy, look);
      found[kind] = one;
      expect(isNoticed(one), JSON.stringify(one)).toBe(true);
      expect(one.savesAgain || one.notice.includes(en.store.unreadable), JSON.stringify(one)).toBe(true);
    },
    60_000,
  );

  it('thrown away by the browser: said with the number of offers, until the person starts anew', async () => {
    tried.add('evicted');
    const one = await visit(await copyOfProfile(), async (site) => {
      const own = await site.session.openExtensionPage('manifest.json');
      await own.evaluate(
        () =>
          new Promise<void>((resolve, reject) => {
            const asked = indexedDB.deleteDatabase('cap-regions');
            asked.onsuccess = () => resolve();
            asked.onerror = () => reject(asked.error);
          }),
      );
      const seen = await look(site);
      const popup = await site.session.openExtensionPage('popup.html');
      await popup.click({ css: '.kept [role=alert] button' });
      await popup.gone('.kept [role=alert]');
      expect((await popup.findAll('.offers .offer')).length).toBe(1);
      return seen;
    });
    found.evicted = one;
    expect(one.notice).toContain(en.store.emptied(kept));
    expect(one.savesAgain).toBe(true);
  });

  it('on a full disk: said, what was kept stays, and a later save works', async (test) => {
    const disk = mountSmallDisk(folder);
    if (typeof disk === 'string') {
      console.log(`R5 ${browser}: disk full skipped, ${disk}`);
      return test.skip(disk);
    }
    try {
      tried.add('disk full');
      const one = await visit(join(disk.path, 'profile'), (site) => fillDisk(site, disk.path));
      found['disk full'] = one;
    } finally {
      disk.unmount();
    }
  }, 120_000);

  /** Saves, fills the disk, tries to keep the page's offer in the popup, makes room, tries again. */
  const fillDisk = async ({ session, url }: Site, disk: string): Promise<Found> => {
    const own = await session.openExtensionPage('workspace.html');
    expect((await saveOffers(own, { count: kept })).every(({ ok }) => ok)).toBe(true);
    await session.open(`${url}/offres/4101`);
    const tab = await tabOf(own, `${url}/offres/4101`);
    const popup = await session.openExtensionPage(`popup.html?tab=${tab}`);
    await popup.find({ role: 'button', name: en.act.save });
    const filler = await fill(join(disk, 'filler'));
    const answers = await saveOffers(own, { first: 100, count: 30, length: 190_000 });
    const refused = answers.filter(({ ok }) => !ok);
    expect(refused.length, 'nothing was refused: the disk is not full').toBeGreaterThan(0);
    expect(refused.filter(({ reason }) => reason !== 'full' && reason !== 'store')).toEqual([]);
    await popup.focus();
    await popup.click({ role: 'button', name: en.act.save });
    // A small offer may still find its place; told either way, in the list or beside the page's offer.
    await popup.find('[role=alert], .posting.full select');
    const notice = (await popup.findAll('[role=alert]')).map(({ text }) => text).join(' ');
    const isSaved = (await popup.findAll('.posting.full select')).length > 0;
    // Chromium closes a store it cannot write to, and opens it again only once there is room.
    await rm(filler);
    await until(
      async () => (await saveOffers(own, { first: 500, count: 1 }))[0]?.ok,
      () => 'no save works although there is room again',
      8_000,
    );
    if (!isSaved) await popup.click({ css: '.posting.full .button', text: en.act.save });
    await popup.find('.posting.full select');
    await popup.gone('.kept [role=alert]');
    const rows = await readStore(own, 'offers');
    expect(rows.length).toBe(kept + answers.length - refused.length + 2);
    return { rows: rows.length, notice, savesAgain: true };
  };
});

async function tabOf(own: Page, address: string): Promise<number> {
  const id = await own.evaluate(
    async (wanted) => (await chrome.tabs.query({})).find(({ url }) => url === wanted)?.id,
    address,
  );
  if (id === undefined) throw new Error(`no tab shows ${address}`);
  return id;
}

/** Takes all the room a disk has left. */
async function fill(path: string): Promise<string> {
  const file = await open(path, 'w');
  try {
    for (const size of [1 << 20, 1 << 12]) {
      const chunk = Buffer.alloc(size, 1);
      for (let count = 0; count < 2_000; count += 1) await file.write(chunk);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    await file.close();
  }
  return path;
}

/** A disk in memory; or the reason why there is none. */
function mountSmallDisk(folder: string): { path: string; unmount: () => void } | string {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root on Linux can make a small disk';
  const path = join(folder, 'disk');
  try {
    execFileSync('mkdir', ['-p', path]);
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${smallDisk}m`, 'none', path], { stdio: 'pipe' });
  } catch (error) {
    return `this machine mounts no disk: ${(error as Error).message.split('\n').at(-1)}`;
  }
  return { path, unmount: () => execFileSync('umount', ['-l', path]) };
}
