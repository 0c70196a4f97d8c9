// Changes to a profile: entries in their order, what was taken out kept out, nothing empty kept.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addEntry,
  type HeldProfile,
  moveEntry,
  removal,
  setBasics,
  setEntry,
  setLocation,
  setWishes,
  tidy,
} from '@/utils/profile/edits';

const held = (positions: string[], takenOut: string[] = []): HeldProfile => ({
  resume: { basics: { name: 'Léa Roy' }, work: positions.map((position) => ({ position })) },
  takenOut,
});
const positions = ({ resume }: HeldProfile) => resume.work?.map(({ position }) => position);

describe('an entry', () => {
  it('is added, changed and moved', () => {
    const two = addEntry('work', { position: 'b' })(held(['a']));
    expect(positions(two)).toEqual(['a', 'b']);
    expect(setEntry('work', 1, { name: 'ACME' })(two).resume.work?.[1]).toEqual({ position: 'b', name: 'ACME' });
    expect(positions(moveEntry('work', 0, 2)(held(['a', 'b', 'c'])))).toEqual(['b', 'c', 'a']);
  });

  it.each([
    [0, 2, ['jobs/2', 'jobs/0/tasks/couper', 'skills/0']],
    [2, 0, ['jobs/1', 'jobs/2/tasks/couper', 'skills/0']],
    [1, 0, ['jobs/1', 'jobs/0/tasks/couper', 'skills/0']],
  ])('moved from %i to %i takes with it what was taken out of it', (from, to, expected) => {
    const before = held(['a', 'b', 'c'], ['jobs/0', 'jobs/1/tasks/couper', 'skills/0']);
    expect(moveEntry('work', from, to)(before).takenOut).toEqual(expected);
  });

  it('that goes takes its own lines with it, and no other line comes back in its place', () => {
    const before = held(['a', 'b', 'c'], ['jobs/1', 'jobs/1/sector', 'jobs/2']);
    const { remove, undo } = removal(before, 'work', 1);
    const after = remove(before);
    expect(after).toMatchObject({ takenOut: ['jobs/1'] });
    expect(positions(after)).toEqual(['a', 'c']);
    expect(undo(after).takenOut.toSorted()).toEqual(before.takenOut.toSorted());
    expect(positions(undo(after))).toEqual(['a', 'b', 'c']);
  });

  it('comes back whole from any list, whatever else was changed meanwhile', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 6 }), fc.nat(), (names, at) => {
        const index = at % names.length;
        const before = held(names, [`jobs/${index}`]);
        const { remove, undo } = removal(before, 'work', index);
        const changed = setBasics({ name: 'Noé' })(remove(before));
        expect(undo(changed)).toEqual({ ...before, resume: { ...before.resume, basics: { name: 'Noé' } } });
      }),
    );
  });
});

it('leaves no emptied field behind, and an entry just added stays', () => {
  const { resume } = [
    setBasics({ name: undefined }),
    setLocation({ city: undefined }),
    setWishes({ licences: [] }),
  ].reduce((before, edit) => edit(before), addEntry('work', {})(held([])));
  expect(tidy(resume)).toStrictEqual({ basics: {}, work: [{}] });
});
