// Changes to a profile: each says what is held next from what is held; lines taken out follow the entry they belong to.
import { isEmpty, isObject } from './open-object';
import type { Resume } from './resume';
import type { ProfileRow } from './row';

export type HeldProfile = Pick<ProfileRow, 'resume' | 'takenOut'>;
export type ProfileEdit = (held: HeldProfile) => HeldProfile;

/** The lists of entries that keep the order the person gave them. */
export type ListName = 'work' | 'education' | 'projects' | 'skills' | 'languages' | 'certificates';
export type Entry<Name extends ListName> = NonNullable<Resume[Name]>[number];

type Basics = Resume['basics'];
export type Wishes = NonNullable<Resume['meta']>['capRegions'];

/** Lists whose entries name lines of the discreet version by their place. */
const lineGroups: Partial<Record<ListName, string>> = { work: 'jobs', education: 'education' };

export function setBasics(some: Partial<Basics>): ProfileEdit {
  return onResume((resume) => ({ ...resume, basics: { ...resume.basics, ...some } }));
}

export function setLocation(some: NonNullable<Basics['location']>): ProfileEdit {
  return onResume(({ basics, ...resume }) => ({
    ...resume,
    basics: { ...basics, location: { ...basics.location, ...some } },
  }));
}

export function setWishes(some: Partial<Wishes>): ProfileEdit {
  return onResume((resume) => ({ ...resume, meta: { capRegions: { ...resume.meta?.capRegions, ...some } } }));
}

export function setList<Name extends ListName>(name: Name, list: Resume[Name]): ProfileEdit {
  return onResume((resume) => ({ ...resume, [name]: list }));
}

export function addEntry<Name extends ListName>(name: Name, entry: Entry<Name>): ProfileEdit {
  return onResume((resume) => ({ ...resume, [name]: [...(resume[name] ?? []), entry] }));
}

export function setEntry<Name extends ListName>(name: Name, index: number, some: Partial<Entry<Name>>): ProfileEdit {
  return onResume((resume) => ({
    ...resume,
    [name]: resume[name]?.map((entry, at) => (at === index ? { ...entry, ...some } : entry)),
  }));
}

export function moveEntry(name: ListName, from: number, to: number): ProfileEdit {
  const place = (at: number) => {
    if (at === from) return to;
    if (from < at && at <= to) return at - 1;
    return to <= at && at < from ? at + 1 : at;
  };
  return ({ resume, takenOut }) => {
    const list: Entry<ListName>[] = [...(resume[name] ?? [])];
    list.splice(to, 0, ...list.splice(from, 1));
    return { resume: { ...resume, [name]: list }, takenOut: renumber(name, takenOut, place) };
  };
}

/** Takes an entry away, and brings it back where it stood, with what was taken out of it. */
export function removal(held: HeldProfile, name: ListName, index: number): { remove: ProfileEdit; undo: ProfileEdit } {
  const entry = held.resume[name]?.[index];
  const own = held.takenOut.filter((id) => `${id}/`.startsWith(`${lineGroups[name]}/${index}/`));
  return {
    remove: ({ resume, takenOut }) => ({
      resume: { ...resume, [name]: resume[name]?.filter((_, at) => at !== index) },
      takenOut: renumber(name, takenOut, (at) => (at === index ? undefined : at > index ? at - 1 : at)),
    }),
    undo: ({ resume, takenOut }) => ({
      resume: { ...resume, [name]: [...(resume[name] ?? [])].toSpliced(index, 0, ...(entry ? [entry] : [])) },
      takenOut: [...renumber(name, takenOut, (at) => (at >= index ? at + 1 : at)), ...own],
    }),
  };
}

/** Another CV in place of this one; terms that were taken out stay so, lines of entries are others now. */
export function replaceResume(resume: Resume): ProfileEdit {
  const isOfEntry = (id: string) => Object.values(lineGroups).some((group) => id.startsWith(`${group}/`));
  return ({ takenOut }) => ({ resume, takenOut: takenOut.filter((id) => !isOfEntry(id)) });
}

/** Whether a line of the discreet version stays here. */
export function keepOut(id: string, isTakenOut: boolean): ProfileEdit {
  return ({ resume, takenOut }) => {
    const others = takenOut.filter((one) => one !== id);
    return { resume, takenOut: isTakenOut ? [...others, id] : others };
  };
}

/** Ids with the number of their entry as `place` says; `undefined` drops them. Ids of other groups stay as they are. */
function renumber(name: ListName, ids: readonly string[], place: (at: number) => number | undefined): string[] {
  return ids.flatMap((id) => {
    const [group, at = '', ...rest] = id.split('/');
    if (group !== lineGroups[name] || !/^\d+$/.test(at)) return [id];
    const next = place(Number(at));
    return next === undefined ? [] : [[group, next, ...rest].join('/')];
  });
}

function onResume(change: (resume: Resume) => Resume): ProfileEdit {
  return ({ resume, takenOut }) => ({ resume: change(resume), takenOut });
}

/** The profile without fields that hold nothing: an emptied field is one that is not there. A new entry stays, empty. */
export function tidy(resume: Resume): Resume {
  return { ...withoutEmpty(resume), basics: withoutEmpty(resume.basics) };
}

function withoutEmpty<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutEmpty) as Value;
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([, held]) => (Array.isArray(held) ? held.length > 0 : !isEmpty(held)));
  return Object.fromEntries(kept.map(([key, held]) => [key, withoutEmpty(held)])) as Value;
}
