// The method's page, wired: the example or a kept offer, and the official engine, fetched from the package on demand.
import { MethodPage } from '@/components/living/method-page/method-page';
import { isTopic } from '@/components/living/method-page/topics';
import { nameOfHere } from '@/components/living/name-of-here';
import { useStrings } from '@/components/strings';
import { placeOf } from '@/components/words';
import { typographic } from '@/utils/i18n/typography';
import type { Example } from '@/utils/living/example';
import type { OfficialModel } from '@/utils/living/official-model';
import { readAllOffers } from '@/utils/offers/search';
import { useExample } from '@/utils/pages/use-example';
import { useLive } from '@/utils/pages/use-live';
import { checkHash, type Route } from './route';

let model: OfficialModel | undefined;

/** The engine stays open once it was asked for: it takes a second to start. */
async function askOfficial({ here, there }: Example) {
  const { openModel } = await import('@/utils/living/official-model');
  model ??= openModel();
  const opened = model;
  return [here, there].flatMap((side) => {
    if (!side) return [];
    const { gross, household, context } = side.asked;
    return [opened.householdPay(gross, household, context)];
  });
}

export function MethodSection({ route }: { route: Route }) {
  const strings = useStrings();
  const { value: offers } = useLive(() => readAllOffers(), []);
  const offer = offers?.find(({ key }) => key === route.offer);
  const { example, here, there } = useExample(offer);
  const opened = typeof example === 'object' && example !== null ? example : undefined;
  const topic = isTopic(route.topic) ? route.topic : route.offer === undefined ? undefined : 'official';
  return (
    <MethodPage
      topic={topic}
      example={example}
      names={{
        here: typographic(opened ? nameOfHere(opened.household, offer ? here : 'Paris', strings) : 'Paris'),
        there: typographic(offer ? (there ?? strings.living.there) : 'Rennes'),
      }}
      offers={(offers ?? []).map((each) => ({
        key: each.key,
        name: [each.title, each.company, placeOf(each, strings.language)].filter(Boolean).join(' · '),
      }))}
      chosen={offer?.key}
      onChoose={(key) => {
        location.hash = key === undefined ? '#method=example' : checkHash(key);
      }}
      ask={askOfficial}
    />
  );
}
