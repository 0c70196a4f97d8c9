// A setting is its default until written, and tells each change once.
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defineItem } from '@/utils/settings/item';

describe('an item', () => {
  beforeEach(() => fakeBrowser.reset());

  it('is its default, then what was written', async () => {
    const item = defineItem<readonly string[]>('regions', ['53']);
    expect(await item.getValue()).toEqual(['53']);
    await item.setValue([]);
    expect(await item.getValue()).toEqual([]);
  });

  it('tells of its own changes only, until told to stop, and of its default when cleared', async () => {
    const item = defineItem('home', 'none');
    const heard: string[] = [];
    const stop = item.watch((value) => heard.push(value));
    await item.setValue('Rennes');
    await defineItem('other', '').setValue('x');
    await fakeBrowser.storage.local.remove('home');
    stop();
    await item.setValue('Brest');
    expect(heard).toEqual(['Rennes', 'none']);
  });

  it('says nothing when a value is written again as it was', async () => {
    const item = defineItem<unknown>('boards', {});
    const heard: unknown[] = [];
    item.watch((value) => heard.push(value));
    const change = { boards: { oldValue: { a: 1 }, newValue: { a: 1 } } };
    await fakeBrowser.storage.onChanged.trigger(change, 'local');
    expect(heard).toEqual([]);
  });
});
