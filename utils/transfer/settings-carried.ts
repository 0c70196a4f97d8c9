// The settings a backup carries, each with the shape it must have; what tells of this browser alone stays here.
import { z } from 'zod';
import { compared, readCompared } from '@/utils/settings/compared';
import { formAnswers, formAnswersSchema } from '@/utils/settings/form-answers';
import { household } from '@/utils/settings/household';
import type { Item } from '@/utils/settings/item';
import { boardSettings, home, language, situations, wantedRegions } from '@/utils/settings/items';
import { reminders } from '@/utils/settings/reminders';
import { savedChoices } from '@/utils/settings/search';

z.config({ jitless: true });

const name = z.string().max(200);
const money = z.strictObject({ amount: z.number().min(0).max(1e9), currency: z.string().regex(/^[A-Z]{3}$/) });
const count = z.number().min(0).max(1e7);

const answers = z.strictObject({
  adults: z.literal([1, 2]),
  children: count,
  homeKind: z.enum(['apartment', 'house']),
  rooms: count,
  area: count,
  tenure: z.enum(['rent', 'own']),
  homeCost: money,
  grossPerYear: count,
  netAbroad: money,
  country: z.string().regex(/^[A-Z]{2}$/),
  partnerNet: count,
  partnerThere: z.enum(['kept', 'lost', 'unknown']).or(count),
  isCadre: z.boolean(),
  isImpatriate: z.boolean(),
  cars: count,
  daysAtHome: count,
  loanRate: count,
  loanYears: count,
  loanDeposit: count,
  loanInsurance: count,
});

const namedChoice = z.strictObject({
  id: name,
  name,
  choice: z.record(z.string().max(60), z.union([name, z.number()])),
});

interface Carried {
  item: Item<unknown>;
  shape: z.ZodType;
}

const carry = <Value>(item: Item<Value>, shape: z.ZodType): Carried => ({ item: item as Item<unknown>, shape });

/** By the name each has in a backup. */
const carried: Readonly<Record<string, Carried>> = {
  language: carry(language, z.enum(['auto', 'fr', 'en'])),
  home: carry(
    home,
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('commune'), code: z.string().regex(/^[0-9AB]{5}$/), name }),
      z.strictObject({ kind: z.literal('abroad'), name }),
    ]),
  ),
  wantedRegions: carry(wantedRegions, z.array(z.string().regex(/^\d\d$/)).max(30)),
  situations: carry(situations, z.array(z.string().regex(/^[a-z-]{1,60}$/)).max(60)),
  boards: carry(
    boardSettings,
    z.record(
      z.string().regex(/^[a-z0-9-]{1,40}$/),
      z.strictObject({ isOn: z.boolean(), mode: z.enum(['draw', 'discreet']) }),
    ),
  ),
  household: carry(household, answers.partial()),
  compared: carry(
    compared,
    z.unknown().transform((stored) => readCompared(stored)),
  ),
  reminders: carry(
    reminders,
    z.strictObject({
      followUpDays: z.int().min(1).max(90),
      isNudged: z.boolean(),
      isNotified: z.boolean(),
      pausedUntil: z.int().min(0).max(7_258_118_400_000),
    }),
  ),
  savedChoices: carry(savedChoices, z.array(namedChoice).max(200)),
  formAnswers: carry(formAnswers, formAnswersSchema),
};

/** How to reach the person: it leaves only behind a passphrase. */
const secret: ReadonlySet<string> = new Set(['formAnswers']);

export interface CarriedSetting {
  name: string;
  value: unknown;
}

export const isSecretSetting = ({ name: setting }: CarriedSetting): boolean => secret.has(setting);

/** What was set; what was left as it comes is not carried. */
export async function readCarriedSettings(): Promise<CarriedSetting[]> {
  const values = await Promise.all(
    Object.entries(carried).map(async ([setting, { item }]) => ({ name: setting, value: await item.getValue() })),
  );
  return values.filter(({ value }) => value !== null);
}

/** A setting as a file gives it; undefined when it is not one. */
export function readSettingRow(row: unknown): CarriedSetting | undefined {
  const { data } = z.strictObject({ name: z.string(), value: z.unknown() }).safeParse(row);
  const known = data && Object.hasOwn(carried, data.name) ? carried[data.name] : undefined;
  const value = known?.shape.safeParse(data?.value);
  return data && value?.success ? { name: data.name, value: value.data } : undefined;
}

/** Puts settings of a backup in the place of those there are. */
export async function applySettings(settings: readonly CarriedSetting[]): Promise<void> {
  for (const { name: setting, value } of settings) await carried[setting]?.item.setValue(value);
}
