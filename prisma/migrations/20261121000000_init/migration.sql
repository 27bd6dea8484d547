-- CreateTable
CREATE TABLE "users" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "display_name" TEXT,
    "timezone" TEXT,
    "locale" TEXT,
    "created_at_ms" BIGINT NOT NULL
);

-- CreateTable
-- Prisma writes BIGINT for this id, which SQLite neither counts up nor keeps as the row id.
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

-- CreateTable
CREATE TABLE "sources" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "key_hash" TEXT NOT NULL,
    "created_at_ms" BIGINT NOT NULL,
    "revoked_at_ms" BIGINT
);

-- CreateTable
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

-- CreateTable
CREATE TABLE "editions" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "pack" TEXT NOT NULL,
    "settings" TEXT NOT NULL,
    "published_version" INTEGER,
    "created_at_ms" BIGINT NOT NULL
);

-- CreateTable
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

-- CreateTable
CREATE TABLE "run_buckets" (
    "run_id" TEXT NOT NULL,
    "bucket" INTEGER NOT NULL,
    "recaps" INTEGER NOT NULL,
    "finished_at_ms" BIGINT NOT NULL,

    PRIMARY KEY ("run_id", "bucket"),
    CONSTRAINT "run_buckets_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "recaps" (
    "edition_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "user_id" TEXT NOT NULL,
    "payload" TEXT,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("edition_id", "version", "user_id")
);

-- CreateTable
CREATE TABLE "share_links" (
    "token_hash" TEXT NOT NULL PRIMARY KEY,
    "edition_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "created_at_ms" BIGINT NOT NULL,
    "expires_at_ms" BIGINT,
    "revoked_at_ms" BIGINT
);

-- CreateTable
CREATE TABLE "admins" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" DATETIME NOT NULL
);

-- CreateTable
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

-- CreateTable
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

-- CreateTable
CREATE TABLE "admin_verifications" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" DATETIME NOT NULL,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "events_user_id_occurred_at_ms_idx" ON "events"("user_id", "occurred_at_ms");

-- CreateIndex
CREATE UNIQUE INDEX "events_source_message_id_key" ON "events"("source", "message_id");

-- CreateIndex
CREATE UNIQUE INDEX "sources_key_hash_key" ON "sources"("key_hash");

-- CreateIndex
CREATE INDEX "runs_status_created_at_ms_idx" ON "runs"("status", "created_at_ms");

-- CreateIndex
CREATE UNIQUE INDEX "runs_edition_id_version_key" ON "runs"("edition_id", "version");

-- CreateIndex
CREATE INDEX "recaps_user_id_idx" ON "recaps"("user_id");

-- CreateIndex
CREATE INDEX "share_links_edition_id_user_id_idx" ON "share_links"("edition_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "admins_email_key" ON "admins"("email");

-- CreateIndex
CREATE UNIQUE INDEX "admin_sessions_token_key" ON "admin_sessions"("token");

-- CreateIndex
CREATE INDEX "admin_sessions_user_id_idx" ON "admin_sessions"("user_id");

-- CreateIndex
CREATE INDEX "admin_accounts_user_id_idx" ON "admin_accounts"("user_id");

-- CreateIndex
CREATE INDEX "admin_verifications_identifier_idx" ON "admin_verifications"("identifier");
