-- A database of the first release: its tables, some of everything in them, and its migrations table.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE "users" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "display_name" TEXT,
    "timezone" TEXT,
    "locale" TEXT,
    "created_at_ms" BIGINT NOT NULL
);
CREATE TABLE "events" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "source" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "activity" TEXT NOT NULL,
    "occurred_at_ms" BIGINT NOT NULL,
    "duration_ms" INTEGER,
    "amount_minor" BIGINT,
    "currency" TEXT,
    "quantity" INTEGER NOT NULL DEFAULT 1,
    "item_id" TEXT,
    "item_name" TEXT,
    "creator_id" TEXT,
    "creator_name" TEXT,
    "collection_id" TEXT,
    "collection_name" TEXT,
    "categories" TEXT,
    "country" TEXT,
    "platform" TEXT,
    "timezone" TEXT,
    "properties" TEXT,
    "received_at_ms" BIGINT NOT NULL
);
CREATE TABLE "sources" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "key_hash" TEXT NOT NULL,
    "created_at_ms" BIGINT NOT NULL,
    "revoked_at_ms" BIGINT
);
CREATE TABLE "imports" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "format" TEXT NOT NULL,
    "files" TEXT NOT NULL,
    "user_id" TEXT,
    "status" TEXT NOT NULL,
    "counts" TEXT NOT NULL,
    "started_at_ms" BIGINT NOT NULL,
    "finished_at_ms" BIGINT
);
CREATE TABLE "editions" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "pack" TEXT NOT NULL,
    "settings" TEXT NOT NULL,
    "published_version" INTEGER,
    "created_at_ms" BIGINT NOT NULL
);
CREATE TABLE "runs" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "edition_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "phase" TEXT,
    "bucket_count" INTEGER NOT NULL DEFAULT 0,
    "people" INTEGER NOT NULL DEFAULT 0,
    "recaps" INTEGER NOT NULL DEFAULT 0,
    "event_cutoff" BIGINT,
    "event_count" BIGINT,
    "error" TEXT,
    "worker" TEXT,
    "lease_until_ms" BIGINT,
    "created_at_ms" BIGINT NOT NULL,
    "started_at_ms" BIGINT,
    "finished_at_ms" BIGINT,
    CONSTRAINT "runs_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE "run_buckets" (
    "run_id" TEXT NOT NULL,
    "bucket" INTEGER NOT NULL,
    "recaps" INTEGER NOT NULL,
    "finished_at_ms" BIGINT NOT NULL,
    PRIMARY KEY ("run_id", "bucket"),
    CONSTRAINT "run_buckets_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE "recaps" (
    "edition_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "user_id" TEXT NOT NULL,
    "payload" TEXT,
    "hash" TEXT NOT NULL,
    PRIMARY KEY ("edition_id", "version", "user_id")
);
CREATE TABLE "share_links" (
    "token_hash" TEXT NOT NULL PRIMARY KEY,
    "edition_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "created_at_ms" BIGINT NOT NULL,
    "expires_at_ms" BIGINT,
    "revoked_at_ms" BIGINT
);
CREATE TABLE "admins" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" DATETIME NOT NULL
);
CREATE TABLE "admin_sessions" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "expires_at" DATETIME NOT NULL,
    "token" TEXT NOT NULL,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" DATETIME NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT NOT NULL,
    CONSTRAINT "admin_sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "admins" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE "admin_accounts" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" DATETIME,
    "refresh_token_expires_at" DATETIME,
    "scope" TEXT,
    "password" TEXT,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" DATETIME NOT NULL,
    CONSTRAINT "admin_accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "admins" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE "admin_verifications" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" DATETIME NOT NULL,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" DATETIME NOT NULL
);
CREATE INDEX "events_user_id_occurred_at_ms_idx" ON "events"("user_id", "occurred_at_ms");
CREATE UNIQUE INDEX "events_source_message_id_key" ON "events"("source", "message_id");
CREATE UNIQUE INDEX "sources_key_hash_key" ON "sources"("key_hash");
CREATE INDEX "runs_status_created_at_ms_idx" ON "runs"("status", "created_at_ms");
CREATE UNIQUE INDEX "runs_edition_id_version_key" ON "runs"("edition_id", "version");
CREATE INDEX "recaps_user_id_idx" ON "recaps"("user_id");
CREATE INDEX "share_links_edition_id_user_id_idx" ON "share_links"("edition_id", "user_id");
CREATE UNIQUE INDEX "admins_email_key" ON "admins"("email");
CREATE UNIQUE INDEX "admin_sessions_token_key" ON "admin_sessions"("token");
CREATE INDEX "admin_sessions_user_id_idx" ON "admin_sessions"("user_id");
CREATE INDEX "admin_accounts_user_id_idx" ON "admin_accounts"("user_id");
CREATE INDEX "admin_verifications_identifier_idx" ON "admin_verifications"("identifier");
INSERT INTO "users" (id, display_name, timezone, locale, created_at_ms) VALUES ('ina', 'Ina O''Neil', 'Europe/Riga', 'en', 1767225600000);
INSERT INTO "users" (id, display_name, timezone, locale, created_at_ms) VALUES ('민지', '민지', NULL, 'ko', 1767225600001);
INSERT INTO "users" (id, display_name, timezone, locale, created_at_ms) VALUES ('ghost', NULL, NULL, NULL, 1767225600002);
INSERT INTO "events" (id, source, message_id, user_id, activity, occurred_at_ms, duration_ms, amount_minor, currency, quantity, item_id, item_name, creator_id, creator_name, collection_id, collection_name, categories, country, platform, timezone, properties, received_at_ms) VALUES (1, 'spotify', 'a1', 'ina', 'listen', 1735725600000, 215000, NULL, NULL, 1, 'track:1', 'Slow Harbour', NULL, 'The Lanterns', NULL, 'Tides', NULL, 'LV', 'ios', NULL, '{"shuffle":false}', 1767225600000);
INSERT INTO "events" (id, source, message_id, user_id, activity, occurred_at_ms, duration_ms, amount_minor, currency, quantity, item_id, item_name, creator_id, creator_name, collection_id, collection_name, categories, country, platform, timezone, properties, received_at_ms) VALUES (2, 'spotify', 'a2', 'ina', 'listen', 1735725815000, 30000, NULL, NULL, 1, 'track:2', '밤의 정원', NULL, '은하수', NULL, NULL, '["k-pop","밤"]', 'KR', 'ios', 'Asia/Seoul', NULL, 1767225600000);
INSERT INTO "events" (id, source, message_id, user_id, activity, occurred_at_ms, duration_ms, amount_minor, currency, quantity, item_id, item_name, creator_id, creator_name, collection_id, collection_name, categories, country, platform, timezone, properties, received_at_ms) VALUES (3, 'shop', 'o-55:1', '민지', 'purchase', 1746100800000, NULL, 3150, 'EUR', 3, NULL, 'Mug', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1767225600000);
INSERT INTO "events" (id, source, message_id, user_id, activity, occurred_at_ms, duration_ms, amount_minor, currency, quantity, item_id, item_name, creator_id, creator_name, collection_id, collection_name, categories, country, platform, timezone, properties, received_at_ms) VALUES (7, 'shop', 'o-55:1:refund', '민지', 'refund', 1746187200000, NULL, -3150, 'EUR', -3, NULL, 'Mug', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"note":"it''s; fine"}', 1767225700000);
INSERT INTO "sources" (name, key_hash, created_at_ms, revoked_at_ms) VALUES ('shop', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 1767225600000, NULL);
INSERT INTO "imports" (id, format, files, user_id, status, counts, started_at_ms, finished_at_ms) VALUES ('0b6f2d57-64a4-4f8e-9a55-0b8a3a3a3d11', 'spotify', '["my_spotify_data.zip"]', 'ina', 'done', '{"read":2,"added":2}', 1767225600000, 1767225601000);
INSERT INTO "editions" (id, pack, settings, published_version, created_at_ms) VALUES ('music-2025', 'music', '{"id":"music-2025"}', 1, 1767225600000);
INSERT INTO "runs" (id, edition_id, version, status, phase, bucket_count, people, recaps, event_cutoff, event_count, error, worker, lease_until_ms, created_at_ms, started_at_ms, finished_at_ms) VALUES ('6f1c1d0e-7d9e-4b8e-8f6b-3c1e5a0f2b77', 'music-2025', 1, 'done', NULL, 1, 1, 1, 2, 2, NULL, NULL, NULL, 1767225600000, 1767225601000, 1767225602000);
INSERT INTO "run_buckets" (run_id, bucket, recaps, finished_at_ms) VALUES ('6f1c1d0e-7d9e-4b8e-8f6b-3c1e5a0f2b77', 0, 1, 1767225602000);
INSERT INTO "recaps" (edition_id, version, user_id, payload, hash) VALUES ('music-2025', 1, 'ina', '{"plays":2}', 'a3f5');
INSERT INTO "recaps" (edition_id, version, user_id, payload, hash) VALUES ('music-2025', 1, '민지', NULL, '0000');
INSERT INTO "share_links" (token_hash, edition_id, user_id, created_at_ms, expires_at_ms, revoked_at_ms) VALUES ('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 'music-2025', 'ina', 1767225603000, NULL, NULL);
INSERT INTO "admins" (id, name, email, email_verified, image, created_at, updated_at) VALUES ('adm1', 'Admin', 'admin@example.org', 1, NULL, '2026-01-01T00:00:00.000+00:00', '2026-01-01T00:00:00.000+00:00');
INSERT INTO "admin_sessions" (id, expires_at, token, created_at, updated_at, ip_address, user_agent, user_id) VALUES ('s1', '2026-01-01T00:00:00.000+00:00', 'tok', '2026-01-01T00:00:00.000+00:00', '2026-01-01T00:00:00.000+00:00', NULL, NULL, 'adm1');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES ('events', 7);
CREATE TABLE "_prisma_migrations" ("id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL, "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp, "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0);
INSERT INTO _prisma_migrations VALUES ('5afb0e71-6443-4386-9f46-432a72e94c09', 'cda6d37bda24937e2ce16ca6b04e909a9d455d0525ac592f30c767569aa9ab55', '2026-11-21T20:46:53.447+00:00', '20261121000000_init', NULL, NULL, '2026-11-21T20:46:53.358+00:00', 1);
COMMIT;
