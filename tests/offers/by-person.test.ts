// Each person's offers go with their own profile; two people's are never mixed.
import { describe, expect, it } from 'vitest';
import { groupByPerson } from '@/utils/offers/by-person';
import type { Whose } from '@/utils/offers/types';

const offer = (key: string, whose: Whose) => ({ key, whose });
const rozenn = { key: 'rozenn' };
const malo = { key: 'malo' };

/** `rozenn: a b`, one line a group. */
function told(groups: ReturnType<typeof groupByPerson<ReturnType<typeof offer>, { key: string }>>): string[] {
  return groups.map(({ own, offers }) => `${own?.key ?? 'nobody'}: ${offers.map(({ key }) => key).join(' ')}`);
}

describe('whose profile goes with an offer', () => {
  const all = [offer('a', 'mine'), offer('b', 'partner'), offer('c', 'both'), offer('d', 'partner')];

  it('mine goes with the first, the partner’s with the second, and those of both with the first', () => {
    expect(told(groupByPerson(all, [rozenn, malo], {}))).toEqual(['rozenn: a c', 'malo: b d']);
    expect(told(groupByPerson([offer('b', 'partner')], [rozenn, malo], {}))).toEqual(['malo: b']);
  });

  it('the partner’s goes with nobody while the partner has no profile, until another is chosen', () => {
    expect(told(groupByPerson(all, [rozenn], {}))).toEqual(['rozenn: a c', 'nobody: b d']);
    expect(told(groupByPerson(all, [rozenn], { 1: 'rozenn' }))).toEqual(['rozenn: a c', 'rozenn: b d']);
  });

  it('what was chosen for one person is not chosen for the other, and a profile that is gone is not used', () => {
    expect(told(groupByPerson(all, [rozenn, malo], { 0: 'malo' }))).toEqual(['malo: a c', 'malo: b d']);
    expect(told(groupByPerson(all, [rozenn, malo], { 1: 'erased' }))).toEqual(['rozenn: a c', 'malo: b d']);
  });
});
