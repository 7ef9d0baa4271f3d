import { SEAL_TEXT } from './seal-batches';
import { sealableRows, type SealSource } from './seal-sources';

/**
 * Rows that disagree with their seals, the earliest first: changed, deleted, moved to another client's chain, or put in
 * afterwards (into a transaction that is sealed, or with an id older than what the seals reach to).
 */
export const sealedRowsFault = (sources: readonly SealSource[]): string => `
  select coalesce(s.kind, r.kind) as kind, coalesce(s.key, r.key) as row,
         case when r.key is null then 'deleted' when s.key is null then 'put in after its time was sealed' when s.client_id is distinct from r.client_id then 'moved to another chain' else 'changed' end as what,
         coalesce(s.client_id, r.client_id)::text as client_id, b.seq as seal
    from seal_row s
    full join (${sealableRows(sources)}) r on r.kind = s.kind and r.key = s.key
    left join seal b on b.id = s.seal_id
   where r.key is null or (s.key is not null and (s.hash <> r.hash or s.client_id is distinct from r.client_id))
      or (s.key is null and (uuid_extract_timestamp(r.id) < (select max(through) from seal) or exists (select from seal_row o where o.kind = r.kind and o.key = split_part(r.key, '/', 1) || '/1')))
   order by b.seq nulls last, s.n, r.key`;

/** Seals that do not follow from their rows and the seal before them, the earliest first. */
export const SEAL_CHAIN_FAULT = `
  select f.seal, f.chain, f.what from (
  select s.seq as seal, coalesce(s.client_id::text, 'the agency') as chain, s.sealed_at as at,
         case when s.seq <> c.position then 'a seal before it is missing' when s.previous <> c.before then 'does not follow the seal before it'
              when s.rows <> c.rows or s.root <> c.root then 'its rows are not those it was made of' else 'was changed' end as what
    from seal s
    join (select x.id, row_number() over w as position, coalesce(lag(x.hash) over w, repeat('0', 64)) as before, r.rows, r.root
            from seal x
            left join (select seal_id, count(*)::int as rows, encode(sha256(string_agg(hash, ''::bytea order by n)), 'hex') as root from seal_row group by seal_id) r on r.seal_id = x.id
          window w as (partition by x.client_id order by x.seq)) c on c.id = s.id
   where s.seq <> c.position or s.previous <> c.before or (s.rows, s.root) is distinct from (c.rows, c.root) or s.hash <> encode(text_hash(${SEAL_TEXT}), 'hex')
  union all
  select null, coalesce(min(o.client_id::text), 'the agency'), null, 'is missing, its rows are there' from seal_row o where not exists (select from seal s where s.id = o.seal_id) group by o.seal_id) f
   order by f.at, f.chain, f.seal`;
