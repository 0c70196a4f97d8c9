// Any offer one search may hold: kept, edited and decided upon at moments that often meet, so that copies disagree.
import fc from 'fast-check';
import { applyEdits } from '@/utils/offers/change';
import * as edits from '@/utils/offers/edits';
import { offerStatuses, type SavedOffer, untouched } from '@/utils/offers/types';
import { rennes } from '../database/store';

const moment = fc.integer({ min: 1, max: 40 }).map((step) => step * 5 * 60_000);
const word = fc.constantFrom('a', 'b', 'Brest', 'né à Sète', '=1+1', '__proto__');
const id = fc.constantFrom('one', 'two', 'three');

/** Edits of one thing, as a page of ours would make them. */
export const someEdits = fc.oneof(
  fc
    .tuple(fc.constantFrom('title', 'company', 'salary', 'contract'), word)
    .map(([fact, said]) => edits.setFact(fact as 'title', said)),
  fc.constantFrom('company', 'salary').map((fact) => edits.setFact(fact as 'company', undefined)),
  fc
    .tuple(fc.constantFrom('appliedAt', 'followUpAt'), fc.option(moment, { nil: undefined }))
    .map(([date, at]) => edits.setDate(date as 'appliedAt', at)),
  fc.tuple(id, word, moment).map(([note, text, at]) => edits.setNote({ id: note, text, at })),
  fc.tuple(id, word, moment).map(([contact, name, at]) => edits.setContact({ id: contact, name, at })),
  fc.tuple(id, word, moment).map(([document, title, at]) => edits.setDocument({ id: document, title, at })),
  fc
    .tuple(fc.constantFrom('note', 'contact', 'document'), id)
    .map(([kind, one]) => edits.dropItem(kind as 'note', one)),
  fc.tuple(word, fc.boolean()).map(([tag, isOn]) => edits.setTag(tag, isOn)),
  fc
    .tuple(word, fc.boolean())
    .map(([page, isOn]) => edits.setOtherUrl(`https://x.example/${encodeURIComponent(page)}`, isOn)),
  fc.tuple(word, fc.boolean()).map(([key, isTwo]) => edits.setNotTwin(`linkedin:${key}`, isTwo)),
  fc.constantFrom('mine', 'partner', 'both').map((whose) => edits.setWhose(whose as 'mine')),
  fc.constantFrom(...offerStatuses).map(edits.setStep),
  fc.oneof(fc.constant(0), moment).map(edits.setTrashed),
);

/** One life of the offer `linkedin:1`; what its page said differs from copy to copy. */
export const someCopy: fc.Arbitrary<SavedOffer> = fc
  .tuple(
    fc.record({ title: word, company: fc.option(word, { nil: undefined }), savedAt: moment }),
    fc.array(fc.tuple(someEdits, moment), { maxLength: 12 }),
  )
  .map(([{ title, company, savedAt }, changes]) => {
    const start: SavedOffer = {
      ...untouched,
      key: 'linkedin:1',
      board: 'linkedin',
      url: 'https://www.linkedin.com/jobs/view/1/',
      title,
      ...(company === undefined ? {} : { company }),
      place: rennes,
      region: '53',
      fingerprint: '',
      status: 'saved',
      history: [{ status: 'saved', at: savedAt }],
      savedAt,
      updatedAt: savedAt,
      trashedAt: 0,
    };
    return changes.reduce((offer, [made, at]) => applyEdits(offer, made, at)?.offer ?? offer, start);
  });
