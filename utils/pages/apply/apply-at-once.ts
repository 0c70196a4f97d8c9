// One click on Apply, on any page of ours: on its way with ten seconds to cancel, or to where it is read first.
import { ask } from '@/utils/messaging/send';

/** @returns whether it is on its way; otherwise something is to be read and agreed to */
export async function applyAtOnce(key: string): Promise<boolean> {
  try {
    return (await ask('applyAgain', { key })).isLeaving;
  } catch (error) {
    console.warn('The background did not answer', error);
    return false;
  }
}
