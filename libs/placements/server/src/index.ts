export { Placements1790000000100 } from './migrations/1790000000100-placements';
export { PlacementsAgencyApi, PlacementsClientApi, PlacementsModule } from './placements.module';
export { CommitPlacement } from './application/commit-placement.use-case';
export { ConfirmMapping, type MappingChoices } from './application/confirm-mapping.use-case';
export { PlacementQuery } from './application/placement.query';
export { PlacementRowsQuery } from './application/placement-rows.query';
export { PlacePlacement } from './application/place-placement';
export { ReadPlacement } from './application/read-placement';
export { ReceivePlacement } from './application/receive-placement.use-case';
