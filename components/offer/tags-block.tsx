// An offer's tags, and whose search it belongs to.
import { useId, useState } from 'preact/hooks';
import { longest, setTag, setWhose } from '@/utils/offers/edits';
import { Icon } from '../icon';
import { ChoiceField } from '../settings/choice-field';
import { useStrings } from '../strings';
import type { BlockProps } from './offer-keeping';

export function TagsBlock({ offer, tags, onEdit }: BlockProps & { tags: readonly string[] }) {
  const { edit } = useStrings();
  const id = useId();
  const [typed, setTyped] = useState('');
  return (
    <section class="block">
      <h4>{edit.tags}</h4>
      <div class="tag-line">
        {offer.tags.map((tag) => (
          <span key={tag} class="tag">
            {tag}
            <button
              type="button"
              class="drop"
              aria-label={edit.dropTag(tag)}
              onClick={() => onEdit(setTag(tag, false))}
            >
              <Icon name="close" />
            </button>
          </span>
        ))}
        <form
          class="block-line"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim() === '') return;
            onEdit(setTag(typed, true));
            setTyped('');
          }}
        >
          <label class="unseen" for={`${id}-tag`}>
            {edit.tag}
          </label>
          <input
            id={`${id}-tag`}
            class="field"
            type="text"
            maxLength={longest.tag}
            list={`${id}-known`}
            autocomplete="off"
            placeholder={edit.tag}
            value={typed}
            onInput={({ currentTarget: { value } }) => setTyped(value)}
          />
          <datalist id={`${id}-known`}>
            {tags
              .filter((tag) => !offer.tags.includes(tag))
              .map((tag) => (
                <option key={tag} value={tag} />
              ))}
          </datalist>
          <button type="submit" class="button small">
            {edit.addTag}
          </button>
        </form>
      </div>
    </section>
  );
}

export function WhoseBlock({ offer, onEdit }: BlockProps) {
  const { edit, narrow } = useStrings();
  return (
    <ChoiceField
      label={edit.whose}
      value={offer.whose}
      options={[
        { value: 'mine', label: narrow.whoses.mine },
        { value: 'partner', label: narrow.whoses.partner },
        { value: 'both', label: narrow.whoses.both },
      ]}
      onChange={(whose) => onEdit(setWhose(whose))}
    />
  );
}
