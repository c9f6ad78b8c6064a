"""Put before the aws CLI's own path by `Region.aws`: its responses are checked as boto3's are."""

import kb.strict

kb.strict.install()
