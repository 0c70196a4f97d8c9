// The few drawings of the interface, inline and coloured by the text around them. All decorative: words stand beside.

const paths = {
  /** The hexagon with its needle off centre. */
  mark: (
    <>
      <path d="M8 1l6 3.5v7L8 15l-6-3.5v-7z" opacity=".3" />
      <path d="M6.2 11.5L8.9 8.7 11 4.2 7.2 7.4z" />
    </>
  ),
  /** For a region of the person's own: the same shape, outlined, so that it differs without colour too. */
  mine: (
    <>
      <path d="M8 1l6 3.5v7L8 15l-6-3.5v-7zm0 1.7L3.5 5.3v5.4L8 13.3l4.5-2.6V5.3z" fill-rule="evenodd" />
      <path d="M6.2 11.5L8.9 8.7 11 4.2 7.2 7.4z" />
    </>
  ),
  search: (
    <path d="M7 1.5a5.5 5.5 0 1 1-3.4 9.8A5.5 5.5 0 0 1 7 1.5zm0 1.6a3.9 3.9 0 1 0 0 7.8 3.9 3.9 0 0 0 0-7.8zm4.5 7.3l3 3-1.1 1.1-3-3z" />
  ),
  open: <path d="M9 2h5v5h-1.6V4.7L7.6 9.6 6.4 8.4l4.9-4.8H9zM2 4h5v1.6H3.6v6.8h6.8V9H12v5H2z" />,
  close: <path d="M4.2 3.1L8 6.9l3.8-3.8 1.1 1.1L9.1 8l3.8 3.8-1.1 1.1L8 9.1l-3.8 3.8-1.1-1.1L6.9 8 3.1 4.2z" />,
  remove: (
    <path d="M6 1.5h4V3h3.5v1.5h-11V3H6zM3.7 5.8h8.6l-.6 8.7H4.3zm2.4 1.7l.2 5.2h1.2V7.5zm2.4 0v5.2h1.2l.2-5.2z" />
  ),
  check: <path d="M6.4 12.2L2.2 8l1.2-1.2 3 3 6.2-6.2 1.2 1.2z" />,
  alert: <path d="M8 1.5l7 12.5H1zm-.8 4.7v3.9h1.6V6.2zm0 5v1.5h1.6v-1.5z" />,
  quiet: (
    <path d="M8 3.5c3.2 0 5.7 2 7 4.5-.5 1-1.2 1.9-2.1 2.6l-1.1-1.1c.6-.4 1-.9 1.4-1.5C12.2 6.3 10.3 5 8 5c-.5 0-1 .1-1.5.2L5.3 4C6.1 3.7 7 3.5 8 3.5zM2.5 1.5l12 12-1 1-2.6-2.6A8 8 0 0 1 1 8c.5-1 1.2-1.9 2.1-2.6l-1.6-2.9zM4.2 6.5c-.6.4-1.1.9-1.4 1.5C3.8 9.7 5.7 11 8 11c.6 0 1.1-.1 1.6-.2z" />
  ),
  /** A sheet with two filled lines. */
  form: <path d="M3 1.5h10v13H3zm1.5 1.5v10h7V3zm1.2 2h4.6v1.5H5.7zm0 3h4.6v1.5H5.7z" fill-rule="evenodd" />,
  panel: <path d="M1.5 2.5h13v11h-13zm1.5 1.5v8h6V4zm7.5 0v8H13V4z" />,
  settings: (
    <path
      d="M6.9 1.5h2.2l.4 1.8 1.2.5 1.6-1 1.5 1.5-1 1.6.5 1.2 1.8.4v2.2l-1.8.4-.5 1.2 1 1.6-1.5 1.5-1.6-1-1.2.5-.4 1.8H6.9l-.4-1.8-1.2-.5-1.6 1-1.5-1.5 1-1.6-.5-1.2-1.8-.4V7.1l1.8-.4.5-1.2-1-1.6 1.5-1.5 1.6 1 1.2-.5zM8 5.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6z"
      fill-rule="evenodd"
    />
  ),
  /** An open book: the guide of a region. */
  guide: (
    <path d="M1.5 3h4.2c1 0 1.8.4 2.3 1 .5-.6 1.3-1 2.3-1h4.2v9.6h-4.4c-.8 0-1.5.4-2.1 1.1-.6-.7-1.3-1.1-2.1-1.1H1.5zm1.5 1.5v6.6h3c.5 0 .9.1 1.3.3V5.6c-.1-.7-.7-1.1-1.6-1.1zm5.7 6.9c.4-.2.8-.3 1.3-.3h3V4.5h-2.7c-.9 0-1.5.4-1.6 1.1z" />
  ),
  /** A handle to pull by. */
  grip: <path d="M5 3h2v2H5zm4 0h2v2H9zM5 7h2v2H5zm4 0h2v2H9zm-4 4h2v2H5zm4 0h2v2H9z" />,
  /** A paper plane: what leaves for a portal. */
  send: <path d="M1.2 2.2l13.6 5.8-13.6 5.8 1.5-4.9L9 8 2.7 7.1z" />,
  up: <path d="M8 4.9l5 5-1.1 1.1L8 7.1 4.1 11 3 9.9z" />,
  down: <path d="M8 11.1l-5-5L4.1 5 8 8.9 11.9 5 13 6.1z" />,
  back: <path d="M9.8 3.1L11 4.2 7.2 8l3.8 3.8-1.2 1.1L4.9 8z" />,
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true" focusable="false">
      {paths[name]}
    </svg>
  );
}
