// The regions a person would consider: eighteen chips, each a checkbox.

import { typographic } from '@/utils/i18n/typography';
import { isOverseas, listRegions } from '@/utils/places/regions';
import { Icon } from '../icon';
import { useStrings } from '../strings';

interface Props {
  /** INSEE codes. */
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

export function RegionChoice({ chosen, onChange }: Props) {
  const { regions: words, language } = useStrings();
  const regions = listRegions(language);
  const groups = [
    { title: words.metropolitan, codes: regions.filter(({ code }) => !isOverseas(code)) },
    { title: words.overseas, codes: regions.filter(({ code }) => isOverseas(code)) },
  ];
  return (
    <>
      {groups.map(({ title, codes }) => (
        <fieldset key={title} class="region-group">
          <legend class="field-label">{title}</legend>
          <div class="chips">
            {codes.map(({ code, name }) => (
              <label key={code} class="region-chip">
                <input
                  type="checkbox"
                  class="unseen"
                  checked={chosen.includes(code)}
                  onChange={(event) =>
                    onChange(
                      event.currentTarget.checked ? [...chosen, code] : chosen.filter((before) => before !== code),
                    )
                  }
                />
                <Icon name={chosen.includes(code) ? 'check' : 'mark'} />
                {typographic(name)}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <p class="field-note" role="status">
        {words.chosen(chosen.length)}
      </p>
    </>
  );
}
