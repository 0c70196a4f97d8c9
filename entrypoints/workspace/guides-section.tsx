// The guides: one of them, or all with their search and what the person says of the move.
import { useMemo, useState } from 'preact/hooks';
import { EmptyState } from '@/components/empty-state';
import { FoundList } from '@/components/guides/found-list';
import { GuideCard } from '@/components/guides/guide-card';
import { because } from '@/components/guides/reading-list';
import { SituationChoice } from '@/components/guides/situation-choice';
import { Notice } from '@/components/notice';
import { SearchBox } from '@/components/search-box';
import { useStrings } from '@/components/strings';
import type { Circumstances } from '@/utils/guides/circumstances';
import { guideOfRegion } from '@/utils/guides/relevance';
import { indexGuides } from '@/utils/guides/search';
import { type Guide, type GuideLibrary, guideGroups } from '@/utils/guides/types';
import { useCircumstances, useGuides } from '@/utils/pages/use-guides';
import { useItem } from '@/utils/pages/use-item';
import { situations, wantedRegions } from '@/utils/settings/items';
import { OneGuide } from './one-guide';
import { type GuideRoute, guideHash, type Route } from './route';

/** Passages shown for a search. */
const mostFound = 30;

export function GuidesSection({ route }: { route: Route }) {
  const { guides: words, language } = useStrings();
  const library = useGuides(language);
  if (library === undefined) return null;
  if (library === null) {
    return (
      <div class="column">
        <Notice tone="doubt" isAlert>
          {words.failed}
        </Notice>
      </div>
    );
  }
  if (!route.guide) return <AllGuides library={library} />;
  const guide = findGuide(library.guides, route.guide);
  if (!guide) {
    return (
      <div class="column">
        <EmptyState
          icon="guide"
          title={words.missingTitle}
          action={
            <a class="button small" href="#guides">
              {words.all}
            </a>
          }
        >
          {words.missing}
        </EmptyState>
      </div>
    );
  }
  const section = 'id' in route.guide ? route.guide.section : undefined;
  return <OneGuide key={guide.id} guide={guide} library={library} section={section} />;
}

function findGuide(guides: readonly Guide[], route: GuideRoute): Guide | undefined {
  return 'region' in route ? guideOfRegion(guides, route.region) : guides.find(({ id }) => id === route.id);
}

function AllGuides({ library: { guides } }: { library: GuideLibrary }) {
  const { guides: words } = useStrings();
  const [query, setQuery] = useState('');
  const [isOnlyMine, setOnlyMine] = useState(false);
  const [said, storeSaid] = useItem(situations);
  const [wanted] = useItem(wantedRegions);
  const circumstances = useCircumstances();
  // The words are read once the person comes to the box, ahead of the first letter.
  const [isReady, setReady] = useState(false);
  const search = useMemo(() => (isReady ? indexGuides(guides) : undefined), [isReady, guides]);
  // One letter begins too many words to help.
  const found = search && query.trim().length > 1 ? search.find(query, mostFound) : undefined;
  if (said === undefined || wanted === undefined || !circumstances) return null;
  const isWanted = ({ region }: Guide) => region !== undefined && wanted.includes(region);
  return (
    <div class="column wide guides">
      <header class="guides-head" onFocusCapture={() => setReady(true)}>
        <h1>Guides</h1>
        <p class="soft">{words.lead}</p>
        <SearchBox label={words.search} value={query} onInput={setQuery} />
        <p class={found && found.length > 0 ? 'found' : 'unseen'} role="status">
          {found ? words.found(found.length) : ''}
        </p>
      </header>
      {found ? (
        <FoundList found={found} guides={guides} hrefOf={guideHash} />
      ) : (
        <>
          <details class="situation" open={said.length === 0}>
            <summary>{words.mine.title}</summary>
            <SituationChoice
              said={said}
              circumstances={circumstances}
              onChange={(next) => void storeSaid(next)}
              settingsHref="#settings"
            />
          </details>
          {guideGroups.map((group) => {
            const own = guides.filter(
              (guide) => guide.group === group && (!isOnlyMine || group !== 'regions' || isWanted(guide)),
            );
            return (
              <section key={group} aria-labelledby={`group-${group}`}>
                <div class="group-head">
                  <div>
                    <h2 id={`group-${group}`}>{words.groups[group]}</h2>
                    <p class="soft">{words.groupLeads[group]}</p>
                  </div>
                  {group === 'regions' && wanted.length > 0 && (
                    <label class="check">
                      <input
                        type="checkbox"
                        checked={isOnlyMine}
                        onChange={(event) => setOnlyMine(event.currentTarget.checked)}
                      />
                      {words.onlyMine}
                    </label>
                  )}
                </div>
                <ul class="guide-cards">
                  {mineFirst(own, (guide) => isWanted(guide) || isFor(guide, circumstances)).map((guide) => (
                    <li key={guide.id}>
                      <GuideCard
                        guide={guide}
                        href={guideHash(guide.id)}
                        isWanted={isWanted(guide)}
                        reason={reasonOf(guide, circumstances, words.because)}
                      />
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
        </>
      )}
    </div>
  );
}

function isFor(guide: Guide, circumstances: Circumstances): boolean {
  return guide.for.some((tag) => circumstances.has(tag));
}

/** The order stays, but what is the person's comes before. */
function mineFirst(guides: readonly Guide[], isMine: (guide: Guide) => boolean): readonly Guide[] {
  return [...guides.filter(isMine), ...guides.filter((guide) => !isMine(guide))];
}

function reasonOf(
  guide: Guide,
  circumstances: Circumstances,
  words: Parameters<typeof because>[1],
): string | undefined {
  const tags = guide.for.filter((tag) => circumstances.has(tag));
  return tags.length === 0 ? undefined : because(tags, words);
}
