alter table identity.account add column last_signed_in_at timestamptz;
create index account_display_name on identity.account (lower(display_name));
