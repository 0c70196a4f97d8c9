/** @jsxImportSource @/components/overlay */
// The few drawings that stand on other people's pages.

/** The hexagon (France) with a needle that points off centre. */
export function Needle() {
  return (
    <svg class="icon" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
      <path d="M8 1l6 3.5v7L8 15l-6-3.5v-7z" opacity=".3" />
      <path d="M6.2 11.5L8.9 8.7 11 4.2 7.2 7.4z" />
    </svg>
  );
}

export function Star({ filled }: { filled: boolean }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d="M8 1.8l1.9 4 4.3.6-3.1 3 .8 4.3L8 11.6l-3.9 2.1.8-4.3-3.1-3 4.3-.6z"
        fill={filled ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width="1.3"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** An open book: the guide of a region. */
export function Book() {
  return (
    <svg class="icon" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.3" aria-hidden="true">
      <path d="M8 4.6C6.6 3.4 4.4 3 2 3v9c2.4 0 4.6.4 6 1.6 1.4-1.2 3.6-1.6 6-1.6V3c-2.4 0-4.6.4-6 1.6v9" />
    </svg>
  );
}

export function Cross() {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
    </svg>
  );
}
