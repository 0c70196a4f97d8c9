// Two copies of an offer become one whatever the order and however often, and nothing that stood in either is missing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '@/utils/offers/change';
import * as edits from '@/utils/offers/edits';
import { isEdited, mergeCopies, originalOf, putTogether, takeApart, writeValue } from '@/utils/offers/log';
import { someCopy, someEdits } from './arbitrary';

const asSet = (changes: readonly object[]) => new Set(changes.map(writeValue));

describe('two copies of one offer', () => {
  it('become the same, whichever is first', () => {
    fc.assert(
      fc.property(someCopy, someCopy, (one, other) => {
        expect(mergeCopies(one, other)).toEqual(mergeCopies(other, one));
      }),
    );
  });

  it('become the same, whichever two of three are first', () => {
    fc.assert(
      fc.property(someCopy, someCopy, someCopy, (one, other, third) => {
        expect(mergeCopies(mergeCopies(one, other), third)).toEqual(mergeCopies(one, mergeCopies(other, third)));
      }),
    );
  });

  it('change nothing more when they are put together again', () => {
    fc.assert(
      fc.property(someCopy, someCopy, (one, other) => {
        const merged = mergeCopies(one, other);
        expect(mergeCopies(merged, other)).toEqual(merged);
        expect(mergeCopies(merged, merged)).toEqual(merged);
      }),
    );
  });

  it('lose no word either ever held', () => {
    fc.assert(
      fc.property(someCopy, someCopy, (one, other) => {
        const merged = asSet(takeApart(mergeCopies(one, other)));
        for (const change of [...takeApart(one), ...takeApart(other)]) expect(merged).toContain(writeValue(change));
      }),
    );
  });

  it('each field ends with what was said last', () => {
    const [start] = fc.sample(someCopy, { numRuns: 1, seed: 7 });
    if (!start) throw new Error('no copy');
    const later = 9_999_999_999;
    const one = applyEdits(start, [...edits.setFact('salary', '38 k€'), ...edits.setTag('à deux', true)], later)?.offer;
    const other = applyEdits(start, edits.setFact('salary', '40 k€'), later + 1)?.offer;
    expect(one && other && mergeCopies(one, other)).toMatchObject({
      salary: '40 k€',
      tags: expect.arrayContaining(['à deux']),
    });
  });

  it('are refused when they are two offers', () => {
    const [one] = fc.sample(someCopy, 1);
    expect(() => one && mergeCopies(one, { ...one, key: 'linkedin:2' })).toThrow(RangeError);
  });
});

describe('an offer', () => {
  it('taken apart and put together is itself', () => {
    fc.assert(
      fc.property(someCopy, (offer) => {
        expect(putTogether(offer, takeApart(offer))).toEqual({
          ...offer,
          fingerprint: putTogether(offer, takeApart(offer)).fingerprint,
        });
      }),
    );
  });

  it('keeps what the page said beside what was edited', () => {
    fc.assert(
      fc.property(someCopy, (offer) => {
        const edited = applyEdits(offer, edits.setFact('contract', 'CDI, 35 h'), 9_999_999_999)?.offer;
        expect(edited?.contract).toBe('CDI, 35 h');
        expect(edited && [isEdited(edited, 'contract'), originalOf(edited, 'contract')]).toEqual([true, undefined]);
        const title = edited && applyEdits(edited, edits.setFact('title', 'Autre titre'), 9_999_999_999)?.offer;
        expect(title && originalOf(title, 'title')).toBe(
          takeApart(offer).find(({ field, at }) => field === 'title' && at === 0)?.value,
        );
      }),
    );
  });

  it('changes only where an edit says so', () => {
    fc.assert(
      fc.property(someCopy, someEdits, (offer, made) => {
        const again = applyEdits(offer, made, 9_999_999_999);
        const fields = new Set(made.map(({ field }) => field));
        const others = (copy: typeof offer) => asSet(takeApart(copy).filter(({ field }) => !fields.has(field)));
        if (again) expect(others(again.offer)).toEqual(others(offer));
      }),
    );
  });
});
