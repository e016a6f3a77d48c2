-- The quotations given from one document, to show them beside its versions.
CREATE INDEX receipt_document ON receipt (document, given_at);
