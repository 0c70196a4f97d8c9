// The settings a hostile file would like to change.
export { household } from '@/utils/settings/household';
export { boardSettings, wantedRegions } from '@/utils/settings/items';
