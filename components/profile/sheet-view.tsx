// A CV's sheet on the screen, line for line as it is drawn in the PDF.
import type { Sheet } from '@/utils/profile/sheet';

export function SheetView({ sheet }: { sheet: Sheet }) {
  return (
    <div class="sheet">
      <p class="sheet-title">{sheet.title}</p>
      {sheet.sections.map(({ heading, lines }) => (
        <div key={heading}>
          <p class="sheet-heading">{heading}</p>
          {lines.map(({ text, isStrong }, index) => (
            <p key={`${heading}-${index}`}>{isStrong ? <strong>{text}</strong> : text}</p>
          ))}
        </div>
      ))}
    </div>
  );
}
