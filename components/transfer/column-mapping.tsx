// Which column of a table says what: guessed, and corrected here.
import { type Mapping, type TableColumn, tableColumns } from '@/utils/transfer/read-table';
import { Select } from '../select';
import { useStrings } from '../strings';

interface Props {
  header: readonly string[];
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

export function ColumnMapping({ header, mapping, onChange }: Props) {
  const { transfer } = useStrings();
  const words = transfer.import;
  const options = [
    { value: '', label: words.noColumn },
    ...header.map((name, at) => ({ value: String(at), label: name || `${at + 1}` })),
  ];
  const choose = (column: TableColumn, value: string) => {
    const { [column]: _, ...others } = mapping;
    onChange(value === '' ? others : { ...others, [column]: Number(value) });
  };
  return (
    <fieldset class="column-mapping">
      <legend>{words.columns}</legend>
      <p class="soft small">{words.columnsLead}</p>
      <div class="column-mapping-fields">
        {tableColumns.map((column) => (
          <Select
            key={column}
            class="wide-select"
            label={words.column[column]}
            isLabelUnseen={false}
            value={String(mapping[column] ?? '')}
            options={options}
            onChange={(value) => choose(column, value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
