// Which state of a deposit may follow which: the only place that says so.
import type { DepositState } from '@/utils/portals/protocol/status';

/** `screening` is where every new or rectified content goes before anybody else sees it. */
export const followers: Record<DepositState, readonly DepositState[]> = {
  received: ['screening', 'expired', 'erased'],
  screening: ['screening', 'published', 'withdrawn', 'rejected', 'expired', 'erased'],
  published: ['contact-requested', 'screening', 'withdrawn', 'rejected', 'expired', 'erased'],
  'contact-requested': ['published', 'screening', 'withdrawn', 'rejected', 'expired', 'erased'],
  withdrawn: ['screening', 'expired', 'erased'],
  rejected: ['screening', 'expired', 'erased'],
  expired: ['erased'],
  erased: [],
};

/** The states in which recruiters may find the profile. */
export const visibleStates: readonly DepositState[] = ['published', 'contact-requested'];

/** The states in which nothing of the person is left but a proof. */
export const endedStates: readonly DepositState[] = ['expired', 'erased'];

/** @throws when the state may not follow: a fault of the program, never of a request */
export function follow(from: DepositState, to: DepositState): DepositState {
  if (!followers[from].includes(to)) throw new Error(`a deposit cannot go from ${from} to ${to}`);
  return to;
}
