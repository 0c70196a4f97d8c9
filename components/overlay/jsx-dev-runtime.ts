// The same JSX under the name that development and trial builds ask for.
export { Fragment, type JSX, jsx as jsxDEV } from './jsx-runtime';
