// A CV's texts part by part, each to be copied where a form asks for it.
import type { Sheet } from '@/utils/profile/sheet';
import { useStrings } from '../strings';

interface Props {
  sheet: Sheet;
  onCopy: (what: string, text: string) => void;
}

export function SheetParts({ sheet, onCopy }: Props) {
  const { letter } = useStrings();
  return (
    <details class="sheet-parts">
      <summary>{letter.parts}</summary>
      {sheet.sections.map(({ heading, lines }) => {
        const text = lines.map((line) => line.text).join('\n');
        return (
          <section key={heading} aria-label={heading}>
            <div class="letter-label">
              <h4>{heading}</h4>
              <button
                type="button"
                class="button small plain"
                aria-label={letter.copyOf(heading)}
                onClick={() => onCopy(heading, text)}
              >
                {letter.copy}
              </button>
            </div>
            <p class="sheet-part">{text}</p>
          </section>
        );
      })}
    </details>
  );
}
