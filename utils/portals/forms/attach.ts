// Attaches a file to a page's file box, or drops it on the zone that stands for one.
import { attribute, isMatch, property } from '@/utils/page/select';
import { announce, assign, realmOf, send, settle } from './realm';

interface Outcome {
  result: 'filled' | 'refused' | 'occupied' | 'no-option';
  undo?: () => void;
}

/** @param file made in this script's world; its bytes are shared with the page only once attached */
export async function attachFile(target: Element, file: File): Promise<Outcome> {
  const realm = realmOf(target);
  if (!realm) return { result: 'refused' };
  const carrier = new realm.DataTransfer();
  carrier.items.add(file);
  if (!isMatch(target, 'input')) return drop(target, carrier);
  const input = target as HTMLInputElement;
  if ((property(input, 'files')?.length ?? 0) > 0) return { result: 'occupied' };
  if (!takes(attribute(input, 'accept'), file)) return { result: 'no-option' };
  assign(input, 'files', carrier.files);
  announce(input);
  await settle();
  // Some pages take the file and empty the box at once: there is nothing to see, and it was taken.
  const empty = new realm.DataTransfer().files;
  const undo = () => {
    assign(input, 'files', empty);
    announce(input);
  };
  return { result: 'filled', undo };
}

/**
 * A zone that lets itself be dropped on takes the default away. In Firefox a page sees no file in what a script of ours
 * drops (seen on ESR 153), so nothing is dropped there.
 */
function drop(zone: Element, carrier: DataTransfer): Outcome {
  const realm = realmOf(zone);
  if (!realm || import.meta.env.FIREFOX) return { result: 'refused' };
  const make = (type: string) =>
    new realm.DragEvent(type, { bubbles: true, cancelable: true, composed: true, dataTransfer: carrier });
  send(zone, make('dragenter'));
  send(zone, make('dragover'));
  const isTaken = !send(zone, make('drop'));
  return { result: isTaken ? 'filled' : 'refused' };
}

/** Whether an `accept` attribute lets the file in: by extension, by type, by family. */
function takes(accept: string | undefined, { name, type }: File): boolean {
  if (!accept) return true;
  const extension = name.slice(name.lastIndexOf('.')).toLowerCase();
  return accept
    .toLowerCase()
    .split(',')
    .map((one) => one.trim())
    .some(
      (one) =>
        one === extension || one === type || one === '*/*' || (one.endsWith('/*') && type.startsWith(one.slice(0, -1))),
    );
}
