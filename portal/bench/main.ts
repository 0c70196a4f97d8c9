// `npm run bench:portal`: how many deposits and searches a second the portal carries here, and that none is lost.
import { measureLoad } from './load';

const { DATABASE_URL, BENCH_SECONDS = '20', BENCH_PROFILES } = process.env;

const seconds = Number(BENCH_SECONDS);
const profiles = Number(BENCH_PROFILES ?? (DATABASE_URL === undefined ? 5_000 : 50_000));
process.stdout.write(`${await measureLoad({ databaseUrl: DATABASE_URL, seconds, profiles })}\n`);
