// The head of the kept offers: how many, the words looked for, the choices that narrow them, those kept under a name.
import { useId, useMemo, useState } from 'preact/hooks';
import { percent } from '@/components/money';
import { FilterPanel, type Present } from '@/components/search/filter-panel';
import { SavedChoices } from '@/components/search/saved-choices';
import { SearchBox } from '@/components/search-box';
import { useStrings } from '@/components/strings';
import { countChoices, isNarrowing, listTags } from '@/utils/offers/narrow';
import type { SavedOffer } from '@/utils/offers/types';
import { findBoard } from '@/utils/pages/boards';
import type { Choosing } from '@/utils/pages/search/use-choice';
import type { Narrowed } from '@/utils/pages/search/use-narrowed';

interface Props {
  choosing: Choosing;
  narrowed: Narrowed;
}

export function OffersHead({ choosing, narrowed }: Props) {
  const strings = useStrings();
  const { desk, narrow, language } = strings;
  const { choice, setChoice } = choosing;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { rows, searching } = narrowed;
  const present = useMemo(() => whatIsPresent(rows ?? [], language, strings.narrow), [rows, language, strings]);
  const count = countChoices(choice);
  return (
    <search class="desk-filters" onFocusIn={searching.getReady}>
      <div class="desk-search">
        <SearchBox
          label={strings.list.search}
          value={choice.search ?? ''}
          onInput={(search) => setChoice({ ...choice, search: search || undefined })}
        />
        <button
          type="button"
          class="button"
          aria-expanded={isOpen}
          aria-controls={`${id}-panel`}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? desk.hideFilters : count > 0 ? desk.filtersOn(count) : desk.filters}
        </button>
        {isNarrowing(choice) && (
          <button type="button" class="button plain" onClick={() => setChoice({})}>
            {narrow.clear}
          </button>
        )}
      </div>
      <SavedChoices
        saved={choosing.saved}
        current={choosing.current}
        canKeep={isNarrowing(choice) && choosing.current === undefined}
        onApply={choosing.apply}
        onKeep={choosing.keep}
        onDrop={choosing.drop}
      />
      {isOpen && (
        <FilterPanel
          id={`${id}-panel`}
          choice={choice}
          present={present}
          leftUnknown={narrowed.leftUnknown}
          onChange={setChoice}
        />
      )}
      <p class="soft desk-told" role="status">
        {searching.isBroken && desk.searchBroken}
        {searching.readAs
          .map(({ typed, read }) => desk.readAs(typed, sayEither(read.map(desk.quote), language)))
          .join(' ')}
        {choice.search &&
          !searching.isBroken &&
          searching.share < 1 &&
          desk.reading(percent(roundShare(searching.share), language))}
      </p>
    </search>
  );
}

const roundShare = (share: number) => Math.round(share * 100) / 100;

function sayEither(words: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(words);
}

/** What the kept offers can be narrowed by, the boards by name. */
function whatIsPresent(
  offers: readonly SavedOffer[],
  language: string,
  words: { manual: string; elsewhere: string },
): Present {
  const boards = [...new Set(offers.map(({ board }) => board))].map((id) => ({ id, name: nameOfBoard(id, words) }));
  return {
    regions: new Set(offers.map(({ region }) => region)),
    boards: boards.sort((one, other) => one.name.localeCompare(other.name, language)),
    tags: listTags(offers, language),
  };
}

export function nameOfBoard(id: string, words: { manual: string; elsewhere: string }): string {
  if (id === 'manual') return words.manual;
  return findBoard(id)?.name ?? (id === 'generic' ? words.elsewhere : id);
}
