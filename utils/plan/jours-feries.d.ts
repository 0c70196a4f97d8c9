// The types the package does not bring: the public holidays of a year by their French names, at midnight where one is.
declare module '@socialgouv/jours-feries' {
  export default function getPublicHolidays(year: number, where?: { alsace: boolean }): Record<string, Date>;
}
