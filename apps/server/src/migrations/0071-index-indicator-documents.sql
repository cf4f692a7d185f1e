-- The register of documents asks who cites one: targets and entries are found by it. Values of an entry are found within its province:
-- an index of them by entry would grow every import at the size of the nation (design: 20-100 million values).
CREATE INDEX indicator_target_by_document ON muctieu.indicator_target (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX observation_batch_by_document ON muctieu.observation_batch (document_id) WHERE document_id IS NOT NULL;
