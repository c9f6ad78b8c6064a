#!/usr/bin/env bash
# A web server on AWS, as tutorials build it, on this machine: nothing but `aws`, `ssh` and
# `curl`, told step by step, each claim checked by a packet.
#
#   demo/tutorial.sh STATE_DIR
#
# KUMOBAKO and AWS name the programs (default: from PATH); KUMOBAKO_UP holds options for
# `kumobako up` where the region has yet to be started. May be run again and again: what an
# earlier run left, known by the tag `kumobako-demo`, goes first.
set -euo pipefail

STATE=${1:?usage: demo/tutorial.sh STATE_DIR}
mkdir -p "$STATE" && STATE=$(cd "$STATE" && pwd)
KUMOBAKO=${KUMOBAKO:-kumobako}
AWS=${AWS:-aws}
WORK=$STATE/demo
kumobako() { "$KUMOBAKO" --state "$STATE" "$@"; }
aws() { "$AWS" "$@"; }

# ---------------------------------------------------------------- how it is told
if [ -t 1 ]; then
    bold=$'\e[1m' dim=$'\e[2m' green=$'\e[32m' red=$'\e[31m' cyan=$'\e[36m' plain=$'\e[0m'
else
    bold='' dim='' green='' red='' cyan='' plain=''
fi
table=()      # what was proved: seconds, then the claim
began=$EPOCHREALTIME
last=$began

seconds() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.1f", b - a }'; }
step() { printf '\n%s%s%s\n' "$bold" "━━ $*" "$plain"; }
tell() { printf '%s\n' "$@"; }
# Shows a command as one would type it, and runs it.
run() {
    local word shown=''
    for word in "$@"; do
        word=${word//"$STATE"/\$STATE}
        case $word in
            '' | *[!A-Za-z0-9_./:=,@%+\$-]*) shown+=" '$word'" ;;
            *) shown+=" $word" ;;
        esac
    done
    printf '  %s$%s%s\n' "$cyan" "${shown//"$KUMOBAKO --state \$STATE"/kumobako}" "$plain" >&"${told:-2}"
    "$@"
}
got() { printf '  %s→ %s%s\n' "$dim" "$*" "$plain"; }
proved() {
    local now=$EPOCHREALTIME took
    took=$(seconds "$last" "$now")
    last=$now
    table+=("$took"$'\t'"$*")
    printf '  %s✓ %s%s\n' "$green" "$*" "$plain"
}
fail() {
    printf '%s✗ %s%s\n' "$red" "$*" "$plain" >&2
    exit 1
}
trap 'printf "%s✗ stopped at line %s; the log is %s%s\n" "$red" "$LINENO" "$STATE/log/daemon.log" "$plain" >&2' ERR
# Runs a command that must fail, and say this while it does.
must_fail() {
    local words=$1 said
    shift
    # The command is shown at once, what it says is looked at first.
    exec {told}>&2
    if said=$(run "$@" 2>&1 </dev/null); then
        fail "this should not have worked: $*"
    fi
    exec {told}>&-
    unset told
    # What EC2 seals into a refusal is for `kumobako why`, not for the eye.
    printf '  %s\n' "${said/Encoded authorization failure message: */…}"
    refusal=$said
    grep -qiE "$words" <<<"$said" || fail "expected: $words"
}
# Tries for as long as a minute: the page comes once user data has run.
patiently() {
    local tries=0
    until "$@"; do
        tries=$((tries + 1))
        [ $tries -lt 120 ] || fail "gave up: $*"
        sleep 0.5
    done
}

tags() { printf 'ResourceType=%s,Tags=[{Key=Name,Value=%s},{Key=kumobako-demo,Value=tutorial}]' "$1" "$2"; }

# ---------------------------------------------------------------- the region
step "The region"
tell "A region is one daemon and one directory. It answers the AWS API; the aws CLI needs to know where."
if kumobako status --json 2>/dev/null | grep -q '"running": true'; then
    got "it is running already"
else
    # shellcheck disable=SC2086  # several options
    run "$KUMOBAKO" --state "$STATE" up --detach ${KUMOBAKO_UP:-}
fi
mkdir -p "$WORK"
tell "  ${cyan}\$ eval \"\$(kumobako env)\"${plain}"
eval "$(kumobako env)"
export AWS_PAGER='' AWS_DEFAULT_OUTPUT=text
run aws sts get-caller-identity --query Arn
proved "the unmodified aws CLI talks to the region, signed and verified"

# The role and the user of an earlier run, whether there are any or not.
demo_role=kumobako-demo demo_user=kumobako-demo-developer
{
    aws iam remove-role-from-instance-profile --instance-profile-name $demo_role --role-name $demo_role
    aws iam delete-instance-profile --instance-profile-name $demo_role
    aws iam delete-role-policy --role-name $demo_role --policy-name look
    aws iam delete-role --role-name $demo_role
    for id in $(aws iam list-access-keys --user-name $demo_user --query 'AccessKeyMetadata[].AccessKeyId'); do
        aws iam delete-access-key --user-name $demo_user --access-key-id "$id"
    done
    aws iam detach-user-policy --user-name $demo_user --policy-arn arn:aws:iam::aws:policy/AmazonEC2ReadOnlyAccess
    aws iam delete-user --user-name $demo_user
} >/dev/null 2>&1 || true

# The zones of an earlier run: emptied first, since AWS deletes none that has records of its own.
forget_zones() {
    local zone changes
    for zone in $(aws route53 list-hosted-zones --query 'HostedZones[?Config.Comment==`kumobako-demo`].Id'); do
        changes=$(aws route53 list-resource-record-sets --hosted-zone-id "$zone" --output json |
            jq -c '[.ResourceRecordSets[] | select(.Type != "NS" and .Type != "SOA")
                | {Action: "DELETE", ResourceRecordSet: .}] | select(length > 0) | {Changes: .}')
        [ -z "$changes" ] ||
            aws route53 change-resource-record-sets --hosted-zone-id "$zone" --change-batch "$changes" >/dev/null
        aws route53 delete-hosted-zone --id "$zone" >/dev/null
    done
    kumobako registrar remove example.jp >/dev/null 2>&1 || true
}
forget_zones

# What an earlier run left. Things are deleted in the order AWS wants it.
mine=(--filters Name=tag-key,Values=kumobako-demo)
former() { aws ec2 "$1" "${mine[@]}" --query "$2" | tr '\t' '\n' | grep -v '^None$' || true; }
former_vpcs=$(former describe-vpcs 'Vpcs[].VpcId')
former_addresses=$(former describe-addresses 'Addresses[].AllocationId')
if [ -n "$former_vpcs$former_addresses" ]; then
    tell "" "An earlier run left its network: it goes first."
    alive='Reservations[].Instances[?State.Name!=`terminated`][].InstanceId'
    instances=$(former describe-instances "$alive")
    # shellcheck disable=SC2086
    [ -z "$instances" ] || aws ec2 terminate-instances --instance-ids $instances >/dev/null
    all_gone() { [ -z "$(former describe-instances "$alive")" ]; }
    patiently all_gone
    # A NAT gateway holds its address and its subnet until it is gone.
    nats() {
        aws ec2 describe-nat-gateways --filter Name=tag-key,Values=kumobako-demo \
            --query 'NatGateways[?State!=`deleted`].NatGatewayId' | tr '\t' '\n'
    }
    for id in $(nats); do aws ec2 delete-nat-gateway --nat-gateway-id "$id" >/dev/null; done
    nats_gone() { [ -z "$(nats)" ]; }
    patiently nats_gone
    for id in $former_addresses; do aws ec2 release-address --allocation-id "$id"; done
    # The others' groups name the web's: whoever refers goes before whom it refers to.
    for name in kumobako-demo-db kumobako-demo-app kumobako-demo-web; do
        for id in $(aws ec2 describe-security-groups "${mine[@]}" "Name=group-name,Values=$name" \
            --query 'SecurityGroups[].GroupId'); do
            aws ec2 delete-security-group --group-id "$id" >/dev/null
        done
    done
    for id in $(former describe-subnets 'Subnets[].SubnetId'); do aws ec2 delete-subnet --subnet-id "$id"; done
    for id in $(former describe-route-tables 'RouteTables[].RouteTableId'); do
        aws ec2 delete-route-table --route-table-id "$id"
    done
    for id in $(former describe-internet-gateways 'InternetGateways[].InternetGatewayId'); do
        for vpc in $former_vpcs; do
            aws ec2 detach-internet-gateway --internet-gateway-id "$id" --vpc-id "$vpc" 2>/dev/null || true
        done
        aws ec2 delete-internet-gateway --internet-gateway-id "$id"
    done
    for id in $former_vpcs; do aws ec2 delete-vpc --vpc-id "$id"; done
    for id in $(former describe-images 'Images[].ImageId'); do
        snapshot=$(aws ec2 describe-images --image-ids "$id" --query 'Images[].BlockDeviceMappings[0].Ebs.SnapshotId')
        aws ec2 deregister-image --image-id "$id" >/dev/null
        aws ec2 delete-snapshot --snapshot-id "$snapshot" >/dev/null
    done
    for name in $(former describe-key-pairs 'KeyPairs[].KeyName'); do
        aws ec2 delete-key-pair --key-name "$name" >/dev/null
    done
    proved "what the last run made is gone again"
fi

# ---------------------------------------------------------------- 1
step "1  A network: VPC, subnets, internet gateway, routes, security group"
tell "A VPC is a network of one's own. It is cut into subnets, each in one availability zone."
vpc=$(run aws ec2 create-vpc --cidr-block 10.0.0.0/16 \
    --tag-specifications "$(tags vpc kumobako-demo)" --query Vpc.VpcId)
subnet_a=$(run aws ec2 create-subnet --vpc-id "$vpc" --cidr-block 10.0.1.0/24 \
    --availability-zone "${AWS_REGION}a" --tag-specifications "$(tags subnet public-a)" --query Subnet.SubnetId)
subnet_c=$(run aws ec2 create-subnet --vpc-id "$vpc" --cidr-block 10.0.2.0/24 \
    --availability-zone "${AWS_REGION}c" --tag-specifications "$(tags subnet public-c)" --query Subnet.SubnetId)
got "$vpc with $subnet_a and $subnet_c"

tell "" "What makes a subnet public is a route: everything that isn't local goes to the internet gateway."
gateway=$(run aws ec2 create-internet-gateway \
    --tag-specifications "$(tags internet-gateway kumobako-demo)" --query InternetGateway.InternetGatewayId)
run aws ec2 attach-internet-gateway --internet-gateway-id "$gateway" --vpc-id "$vpc"
routes=$(run aws ec2 create-route-table --vpc-id "$vpc" \
    --tag-specifications "$(tags route-table public)" --query RouteTable.RouteTableId)
run aws ec2 create-route --route-table-id "$routes" \
    --destination-cidr-block 0.0.0.0/0 --gateway-id "$gateway" >/dev/null
run aws ec2 associate-route-table --route-table-id "$routes" --subnet-id "$subnet_a" >/dev/null
run aws ec2 associate-route-table --route-table-id "$routes" --subnet-id "$subnet_c" >/dev/null
got "$routes: 0.0.0.0/0 → $gateway"

tell "" "A security group says who may come in: SSH from my own address only, HTTP from anywhere."
my_ip=$(run curl -s "$KUMOBAKO_CHECKIP")
got "my address on the region's internet is $my_ip"
web=$(run aws ec2 create-security-group --vpc-id "$vpc" --group-name kumobako-demo-web \
    --description "SSH from me and HTTP from anywhere" \
    --tag-specifications "$(tags security-group web)" --query GroupId)
run aws ec2 authorize-security-group-ingress --group-id "$web" --protocol tcp --port 22 --cidr "$my_ip/32" >/dev/null
run aws ec2 authorize-security-group-ingress --group-id "$web" --protocol tcp --port 80 --cidr 0.0.0.0/0 >/dev/null
proved "a VPC with public subnets in two zones, and a group for the web"

# ---------------------------------------------------------------- 2
step "2  A server: key pair, image, instance, Elastic IP"
tell "The private key stays here; AWS gets the public half."
key=$WORK/key
rm -f "$key" "$key.pub" "$WORK/known_hosts"
run ssh-keygen -q -t rsa -b 4096 -N '' -C tutorial -f "$key"
key_name=kumobako-demo-$(date +%s)
run aws ec2 import-key-pair --key-name "$key_name" --public-key-material "fileb://$key.pub" \
    --tag-specifications 'ResourceType=key-pair,Tags=[{Key=kumobako-demo,Value=tutorial}]' --query KeyFingerprint
proved "an RSA-4096 key by ssh-keygen is imported"

tell "" "Debian's images are found as on AWS: by its account, and the names it gives."
image=$(run aws ec2 describe-images --owners 136693071363 --filters 'Name=name,Values=debian-12-amd64-*' \
    --query 'sort_by(Images, &CreationDate)[-1].ImageId')
[ "$image" != None ] || fail "the region has no image debian-12: kumobako ami build debian-12"
cat >"$WORK/web.sh" <<'PAGE'
#!/bin/bash
echo "<h1>Hello from $(hostname)</h1>" >/var/www/html/index.html
systemctl enable --now nginx
PAGE
tell "" "User data is a script that the instance runs once, at its first boot: here it puts up a page by nginx."
sed "s/^/    $dim/;s/\$/$plain/" "$WORK/web.sh"
server=$(run aws ec2 run-instances --image-id "$image" --instance-type t2.micro --key-name "$key_name" \
    --subnet-id "$subnet_a" --private-ip-address 10.0.1.10 --security-group-ids "$web" \
    --user-data "file://$WORK/web.sh" --tag-specifications "$(tags instance web-1)" \
    --query 'Instances[0].InstanceId')
run aws ec2 wait instance-running --instance-ids "$server"
proved "$server is running"

tell "" "An Elastic IP is a public address that stays ours whatever instance it leads to."
read -r allocation eip < <(run aws ec2 allocate-address --domain vpc \
    --tag-specifications "$(tags elastic-ip web)" --query '[AllocationId,PublicIp]')
run aws ec2 associate-address --allocation-id "$allocation" --instance-id "$server" >/dev/null
got "$eip → 10.0.1.10"
run aws ec2 wait instance-status-ok --instance-ids "$server"
proved "both status checks pass; $eip leads to it"

# ---------------------------------------------------------------- 3
step "3  It is really there"
# So that what you see is the command one would type.
cat >"$WORK/ssh_config" <<CONFIG
Host *
    User ec2-user
    UserKnownHostsFile $WORK/known_hosts
    StrictHostKeyChecking accept-new
    LogLevel ERROR
    IdentitiesOnly yes
    IdentityAgent none
    BatchMode yes
    ConnectTimeout 3
CONFIG
ssh_() { run ssh -F "$WORK/ssh_config" "$@"; }

ssh_ -i "$key" "ec2-user@$eip" 'hostname; hostname -I; nproc; sudo id -un'
proved "SSH with the key: our own host name, 10.0.1.10 inside, sudo"

page() { curl -s --max-time 3 "http://$eip/" >"$WORK/page"; }
patiently page
run curl -s --max-time 3 "http://$eip/"
run kumobako exec internet -- curl -s --max-time 3 "http://$eip/"
run kumobako exec internet --from 198.51.100.7 -- curl -s --max-time 3 "http://$eip/"
proved "the page, from this machine and from elsewhere on the internet"

outside=$(ssh_ -i "$key" "ec2-user@$eip" "curl -s --max-time 3 $KUMOBAKO_CHECKIP")
[ "$outside" = "$eip" ] || fail "the world sees $outside"
got "the world sees the server as $outside"
proved "the Elastic IP works on the way out, too"

# ---------------------------------------------------------------- 4
step "4  What must not work"
tell "SSH is open to $my_ip alone. Anybody else is not refused but ignored, as by AWS: it times out."
must_fail 'timed out|timeout' kumobako exec internet --from 198.51.100.7 -- \
    ssh -F "$WORK/ssh_config" -i "$key" "ec2-user@$eip" true
proved "SSH from another address times out"

tell "" "From here, but without the private key:"
must_fail 'Permission denied \(publickey\)' ssh -F "$WORK/ssh_config" "ec2-user@$eip" true
proved "without the key: Permission denied (publickey)"

tell "" "Security groups track connections: once open, a session outlives the rule that let it in."
coproc SESSION { ssh -F "$WORK/ssh_config" -i "$key" "ec2-user@$eip" bash 2>&1; }
ask() {
    echo "$1" >&"${SESSION[1]}"
    IFS= read -r -t 10 -u "${SESSION[0]}" answer || fail "the open session is silent"
    got "in the open session: $answer"
}
ask 'echo "I am $(whoami), since $(date +%T)"'
run aws ec2 revoke-security-group-ingress --group-id "$web" --protocol tcp --port 22 --cidr "$my_ip/32" >/dev/null
must_fail 'timed out|timeout' ssh -F "$WORK/ssh_config" -i "$key" "ec2-user@$eip" true
ask 'echo "still here at $(date +%T)"'
proved "after the rule is revoked new connections time out; the open session lives on"
echo exit >&"${SESSION[1]}"
wait "$SESSION_PID" 2>/dev/null || true
run aws ec2 authorize-security-group-ingress --group-id "$web" --protocol tcp --port 22 --cidr "$my_ip/32" >/dev/null
ssh_ -i "$key" "ec2-user@$eip" true
proved "authorised again, SSH works at once"

# ---------------------------------------------------------------- 5
step "5  A second server, in the other zone"
tell "Its group lets in only members of the web's group, and only on port 80."
app=$(run aws ec2 create-security-group --vpc-id "$vpc" --group-name kumobako-demo-app \
    --description "HTTP from the web servers" \
    --tag-specifications "$(tags security-group app)" --query GroupId)
run aws ec2 authorize-security-group-ingress --group-id "$app" --protocol tcp --port 80 --source-group "$web" >/dev/null
second=$(run aws ec2 run-instances --image-id "$image" --instance-type t2.micro --key-name "$key_name" \
    --subnet-id "$subnet_c" --private-ip-address 10.0.2.10 --security-group-ids "$app" \
    --user-data "file://$WORK/web.sh" --tag-specifications "$(tags instance app-1)" \
    --query 'Instances[0].InstanceId')
run aws ec2 wait instance-running --instance-ids "$second"
proved "$second runs in ${AWS_REGION}c"

inner_page() {
    ssh -F "$WORK/ssh_config" -i "$key" "ec2-user@$eip" 'curl -s --max-time 3 http://10.0.2.10/' >"$WORK/page"
}
patiently inner_page
ssh_ -i "$key" "ec2-user@$eip" 'curl -s --max-time 3 http://10.0.2.10/'
proved "by private address, from zone to zone, on the port that the groups allow"

must_fail 'timed out|timeout' ssh -F "$WORK/ssh_config" -i "$key" "ec2-user@$eip" \
    'curl -sS --connect-timeout 3 telnet://10.0.2.10:22'
proved "and not on another"

tell "" "One rule more, and the first server is the way to the second (ssh -J)."
run aws ec2 authorize-security-group-ingress --group-id "$app" --protocol tcp --port 22 --source-group "$web" >/dev/null
cat >>"$WORK/ssh_config" <<CONFIG
    IdentityFile $key
CONFIG
ssh_ -J "ec2-user@$eip" ec2-user@10.0.2.10 'hostname; curl -s --max-time 3 http://10.0.1.10/'
proved "through the first server to the second, and back by HTTP"
must_fail 'timed out|timeout' ssh -F "$WORK/ssh_config" -J "ec2-user@$eip" ec2-user@10.0.2.10 \
    'curl -sS --connect-timeout 3 telnet://10.0.1.10:22'
proved "its SSH stays closed to the second: the reference goes one way"

# ---------------------------------------------------------------- 6
step "6  A database server that nobody reaches but the web server"
tell "Its subnet is private: a route table of its own, with nothing in it but the VPC itself, and no public address."
private=$(run aws ec2 create-subnet --vpc-id "$vpc" --cidr-block 10.0.3.0/24 \
    --availability-zone "${AWS_REGION}a" --tag-specifications "$(tags subnet private-a)" --query Subnet.SubnetId)
local_routes=$(run aws ec2 create-route-table --vpc-id "$vpc" \
    --tag-specifications "$(tags route-table private)" --query RouteTable.RouteTableId)
run aws ec2 associate-route-table --route-table-id "$local_routes" --subnet-id "$private" >/dev/null
db=$(run aws ec2 create-security-group --vpc-id "$vpc" --group-name kumobako-demo-db \
    --description "MySQL and SSH from the web servers" \
    --tag-specifications "$(tags security-group db)" --query GroupId)
for port in 3306 22; do
    run aws ec2 authorize-security-group-ingress --group-id "$db" --protocol tcp --port $port --source-group "$web" >/dev/null
done
# Stands for a database: greets whoever connects to its port.
cat >"$WORK/db.sh" <<'SERVER'
#!/bin/bash
cat >/usr/local/bin/db.py <<'PYTHON'
import socketserver
class Greeter(socketserver.BaseRequestHandler):
    def handle(self):
        self.request.sendall(b"the database greets " + self.client_address[0].encode() + b"\n")
socketserver.ThreadingTCPServer(("", 3306), Greeter).serve_forever()
PYTHON
systemd-run --unit db python3 /usr/local/bin/db.py
SERVER
database=$(run aws ec2 run-instances --image-id "$image" --instance-type t2.micro --key-name "$key_name" \
    --subnet-id "$private" --private-ip-address 10.0.3.10 --security-group-ids "$db" \
    --user-data "file://$WORK/db.sh" --tag-specifications "$(tags instance db-1)" \
    --query 'Instances[0].InstanceId')
run aws ec2 wait instance-running --instance-ids "$database"
greeted() { ssh -F "$WORK/ssh_config" "ec2-user@$eip" 'nc -d -w 3 10.0.3.10 3306' >"$WORK/page"; }
patiently greeted
ssh_ "ec2-user@$eip" 'nc -d -w 3 10.0.3.10 3306'
proved "the web server reaches the database on port 3306"
must_fail 'timed out|timeout' ssh -F "$WORK/ssh_config" -J "ec2-user@$eip" ec2-user@10.0.2.10 'nc -vz -w 3 10.0.3.10 3306'
proved "the application's server does not: it isn't a member of the web's group"
ssh_ -J "ec2-user@$eip" ec2-user@10.0.3.10 'hostname; hostname -I'
proved "SSH to it, by way of the web server alone (ssh -J)"

# ---------------------------------------------------------------- 7
step "7  Out, but not in: a NAT gateway"
tell "From the private subnet there is no way to the internet:"
must_fail 'timed out|timeout' ssh -F "$WORK/ssh_config" -J "ec2-user@$eip" ec2-user@10.0.3.10 \
    "curl -sS --max-time 3 $KUMOBAKO_CHECKIP"
tell "" "A NAT gateway in the public subnet, with an address of its own, and a route to it:"
read -r nat_allocation nat_ip < <(run aws ec2 allocate-address --domain vpc \
    --tag-specifications "$(tags elastic-ip nat)" --query '[AllocationId,PublicIp]')
nat=$(run aws ec2 create-nat-gateway --subnet-id "$subnet_a" --allocation-id "$nat_allocation" \
    --tag-specifications "$(tags natgateway nat)" --query NatGateway.NatGatewayId)
run aws ec2 wait nat-gateway-available --nat-gateway-ids "$nat"
run aws ec2 create-route --route-table-id "$local_routes" \
    --destination-cidr-block 0.0.0.0/0 --nat-gateway-id "$nat" >/dev/null
seen=$(ssh_ -J "ec2-user@$eip" ec2-user@10.0.3.10 "curl -s --max-time 5 $KUMOBAKO_CHECKIP")
[ "$seen" = "$nat_ip" ] || fail "the world sees the database as $seen, not as $nat_ip"
got "the world sees the database as $seen: the gateway's address"
proved "the database reaches a server on the internet, by the NAT gateway"
must_fail 'timed out|timeout' kumobako exec internet --from 198.51.100.7 -- \
    curl -sS --connect-timeout 3 "telnet://$nat_ip:3306"
proved "nothing gets in by that address"

# ---------------------------------------------------------------- 8
step "8  One address locked out, and why a packet is dropped"
tell "Port 80 of the web is open to all. A network ACL guards the whole subnet and can deny: the lowest number wins."
acl=$(run aws ec2 describe-network-acls --filters "Name=vpc-id,Values=$vpc" Name=default,Values=true \
    --query 'NetworkAcls[0].NetworkAclId')
run aws ec2 create-network-acl-entry --network-acl-id "$acl" --ingress --rule-number 50 --protocol=-1 \
    --rule-action deny --cidr-block 198.51.100.7/32
must_fail 'timed out|timeout' kumobako exec internet --from 198.51.100.7 -- curl -sS --connect-timeout 3 "http://$eip/"
run kumobako exec internet --from 198.51.100.8 -- curl -s --max-time 3 "http://$eip/"
proved "198.51.100.7 is locked out, 198.51.100.8 is not"
tell "" "Who wonders why asks for the packet's way:"
must_fail 'entry 50 of .* denies it' kumobako trace 198.51.100.7 web-1 tcp/80
proved "the trace names the gate that drops it, and a real packet agrees"
run aws ec2 delete-network-acl-entry --network-acl-id "$acl" --ingress --rule-number 50
run kumobako exec internet --from 198.51.100.7 -- curl -s --max-time 3 "http://$eip/"
proved "with the entry deleted the page is there again"

# ---------------------------------------------------------------- 9
step "9  The whole web server, copied into the other zone"
lemp=$(run aws ec2 describe-images --owners amazon --filters Name=name,Values=debian-12-lemp \
    --query 'Images[0].ImageId')
[ "$lemp" != None ] || fail "the region has no image debian-12-lemp: kumobako ami build debian-12-lemp"
tell "nginx, PHP and MariaDB on one server; a page that writes into the database and reads it:"
cat >"$WORK/notes.php" <<'PHP'
<?php
mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
$database = new mysqli('localhost', 'www-data', null, 'app');
$database->query('CREATE TABLE IF NOT EXISTS note (id INT AUTO_INCREMENT PRIMARY KEY, text VARCHAR(200) NOT NULL)');
if (isset($_POST['text'])) {
    $add = $database->prepare('INSERT INTO note (text) VALUES (?)');
    $add->execute([$_POST['text']]);
}
$all = array_column($database->query('SELECT text FROM note ORDER BY id')->fetch_all(MYSQLI_ASSOC), 'text');
printf("%s: %s\n", gethostname(), implode(', ', $all) ?: '(nothing)');
PHP
sed "s/^/    $dim/;s/\$/$plain/" "$WORK/notes.php"
launch_lemp() { # IMAGE SUBNET ADDRESS NAME
    run aws ec2 run-instances --image-id "$1" --instance-type t2.micro --key-name "$key_name" \
        --subnet-id "$2" --private-ip-address "$3" --security-group-ids "$web" --associate-public-ip-address \
        --tag-specifications "$(tags instance "$4")" --query 'Instances[0].InstanceId'
}
address_of() {
    aws ec2 describe-instances --instance-ids "$1" --query 'Reservations[].Instances[].PublicIpAddress'
}
lemp_1=$(launch_lemp "$lemp" "$subnet_a" 10.0.1.20 lemp-1)
run aws ec2 wait instance-status-ok --instance-ids "$lemp_1"
lemp_ip=$(address_of "$lemp_1")
ssh_ "ec2-user@$lemp_ip" 'sudo tee /var/www/html/notes.php' <"$WORK/notes.php" >/dev/null
notes() { curl -sf --max-time 5 "http://$1/notes.php" >"$WORK/page"; }
patiently notes "$lemp_ip"
run curl -s --max-time 5 -d 'text=written on lemp-1' "http://$lemp_ip/notes.php" | tee "$WORK/page"
grep -q 'written on lemp-1' "$WORK/page" || fail "the page doesn't say what was written"
proved "a page by nginx, PHP and MariaDB takes a note and keeps it"

tell "" "Stopped, its disk is at rest. An image of it needs a name in ASCII:"
run aws ec2 stop-instances --instance-ids "$lemp_1" --query 'StoppingInstances[].CurrentState.Name'
run aws ec2 wait instance-stopped --instance-ids "$lemp_1"
must_fail 'InvalidAMIName.Malformed' aws ec2 create-image --instance-id "$lemp_1" --name 'ウェブサーバー'
copy_image=$(run aws ec2 create-image --instance-id "$lemp_1" --name "kumobako-demo-$(date +%s)" \
    --tag-specifications "$(tags image lemp)" --query ImageId)
run aws ec2 wait image-available --image-ids "$copy_image"
run aws ec2 start-instances --instance-ids "$lemp_1" --query 'StartingInstances[].CurrentState.Name'
lemp_2=$(launch_lemp "$copy_image" "$subnet_c" 10.0.2.20 lemp-2)
run aws ec2 wait instance-status-ok --instance-ids "$lemp_1" "$lemp_2"
former_ip=$lemp_ip
lemp_ip=$(address_of "$lemp_1") copy_ip=$(address_of "$lemp_2")
[ "$lemp_ip" != "$former_ip" ] && got "lemp-1 has another public address now: it was no Elastic IP"
for ip in "$lemp_ip" "$copy_ip"; do
    patiently notes "$ip"
    run curl -s --max-time 5 "http://$ip/notes.php" | tee "$WORK/page"
    grep -q 'written on lemp-1' "$WORK/page" || fail "the note is not there"
done
proved "the copy in ${AWS_REGION}c answers beside the first, with the same note"
run curl -s --max-time 5 -d 'text=written on lemp-2' "http://$copy_ip/notes.php"
run curl -s --max-time 5 "http://$lemp_ip/notes.php" | tee "$WORK/page"
! grep -q 'lemp-2:\|written on lemp-2' "$WORK/page" || fail "two servers share a disk"
proved "from then on each has a database of its own"

# ---------------------------------------------------------------- 10
step "10  A role for a server, and a developer who may only look"
cat >"$WORK/trust.json" <<'JSON'
{"Version": "2012-10-17", "Statement": [
  {"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
JSON
cat >"$WORK/look.json" <<'JSON'
{"Version": "2012-10-17", "Statement": [
  {"Effect": "Allow", "Action": "ec2:DescribeInstances", "Resource": "*"}]}
JSON
tell "What runs on the server may describe instances. No key is stored on it: it has a role."
run aws iam create-role --role-name $demo_role --assume-role-policy-document "file://$WORK/trust.json" >/dev/null
run aws iam put-role-policy --role-name $demo_role --policy-name look --policy-document "file://$WORK/look.json"
run aws iam create-instance-profile --instance-profile-name $demo_role >/dev/null
run aws iam add-role-to-instance-profile --instance-profile-name $demo_role --role-name $demo_role
run aws ec2 associate-iam-instance-profile --instance-id "$server" \
    --iam-instance-profile Name=$demo_role --query IamInstanceProfileAssociation.State
its_role=http://169.254.169.254/latest/meta-data/iam/security-credentials/
has_role() { ssh -F "$WORK/ssh_config" "ec2-user@$eip" "curl -sf --max-time 3 $its_role" >"$WORK/page"; }
patiently has_role
ssh_ "ec2-user@$eip" "curl -s --max-time 3 $its_role$demo_role; echo" | sed -E 's/("(SecretAccessKey|Token)" *: *").*"/\1…"/'
proved "inside, the metadata service hands out the role's credentials"

# The aws CLI as the server has it: a profile whose credentials are fetched there.
cat >"$WORK/server-credentials" <<SCRIPT
#!/bin/sh
ssh -F $WORK/ssh_config ec2-user@$eip curl -s $its_role$demo_role | sed 's/"Token"/"Version": 1, "SessionToken"/'
SCRIPT
chmod 700 "$WORK/server-credentials"
printf '[profile server]\ncredential_process = %s\n' "$WORK/server-credentials" >"$WORK/aws_config"
export AWS_CONFIG_FILE=$WORK/aws_config
run aws sts get-caller-identity --profile server --query Arn
run aws ec2 describe-instances --profile server --instance-ids "$server" \
    --query 'Reservations[].Instances[].[InstanceId,IamInstanceProfile.Arn]'
must_fail 'UnauthorizedOperation' aws ec2 terminate-instances --profile server --instance-ids "$second"
proved "by them one acts as the server, and may do what its role may"

tell "" "A developer gets keys, and AWS's own policy for looking at EC2:"
run aws iam create-user --user-name $demo_user >/dev/null
run aws iam attach-user-policy --user-name $demo_user \
    --policy-arn arn:aws:iam::aws:policy/AmazonEC2ReadOnlyAccess
read -r id secret < <(aws iam create-access-key --user-name $demo_user --query 'AccessKey.[AccessKeyId,SecretAccessKey]')
(umask 077 && printf '[profile developer]\naws_access_key_id = %s\naws_secret_access_key = %s\n' "$id" "$secret" \
    >>"$WORK/aws_config")
run aws ec2 describe-vpcs --profile developer --query 'Vpcs[].VpcId'
must_fail 'UnauthorizedOperation' aws ec2 stop-instances --profile developer --instance-ids "$second"
run kumobako why - <<<"$refusal" | head -4
proved "he may look and not stop, and the region says why"
unset AWS_CONFIG_FILE

# ---------------------------------------------------------------- 11
step "11  Names: a zone that the world follows, and one that it doesn't see"
tell "A hosted zone is a set of records, and four name servers that answer by them."
zone=$(run aws route53 create-hosted-zone --name example.jp --caller-reference "demo-$(date +%s)" \
    --hosted-zone-config Comment=kumobako-demo --query HostedZone.Id)
name_servers=$(run aws route53 get-hosted-zone --id "$zone" --query DelegationSet.NameServers)
put_record() { # ZONE NAME ADDRESS
    local change
    change=$(run aws route53 change-resource-record-sets --hosted-zone-id "$1" --query ChangeInfo.Id --change-batch \
        "{\"Changes\":[{\"Action\":\"UPSERT\",\"ResourceRecordSet\":{\"Name\":\"$2\",\"Type\":\"A\",\"TTL\":60,\"ResourceRecords\":[{\"Value\":\"$3\"}]}}]}")
    aws route53 wait resource-record-sets-changed --id "$change"
}
put_record "$zone" www.example.jp "$eip"
must_fail 'not resolve' kumobako exec internet --from 198.51.100.7 -- curl -sS --max-time 3 http://www.example.jp/
proved "the records are served, and nobody finds them: the domain isn't delegated yet"

tell "" "At the registrar one enters those four servers. Here it is a command:"
delegation=()
for name in $name_servers; do delegation+=(--ns "$name"); done
run kumobako registrar delegate example.jp "${delegation[@]}"
by_name() { kumobako exec internet --from 198.51.100.7 -- curl -s --max-time 3 http://www.example.jp/ >"$WORK/page"; }
patiently by_name
run kumobako exec internet -- dig +trace +nodnssec www.example.jp | grep -E '[[:space:]](NS|A)[[:space:]]' | awk '{ print "  " $1, $4, $5 }'
run kumobako exec internet --from 198.51.100.7 -- curl -s --max-time 3 http://www.example.jp/
proved "from the root to the address: anybody on the internet reaches the server by its name"

tell "" "A private zone is for one VPC. Outside there is no such name."
inner=$(run aws route53 create-hosted-zone --name corp.internal --caller-reference "demo-private-$(date +%s)" \
    --hosted-zone-config Comment=kumobako-demo,PrivateZone=true --vpc "VPCRegion=$AWS_REGION,VPCId=$vpc" \
    --query HostedZone.Id)
put_record "$inner" db.corp.internal 10.0.3.10
inside() { ssh -F "$WORK/ssh_config" "ec2-user@$eip" getent hosts db.corp.internal >"$WORK/page"; }
patiently inside
ssh_ "ec2-user@$eip" 'getent hosts db.corp.internal www.example.jp'
must_fail 'not resolve' kumobako exec internet --from 198.51.100.7 -- curl -sS --max-time 3 http://db.corp.internal/
proved "the VPC's resolver knows both names; the internet knows one"

# ---------------------------------------------------------------- 12
step "What was proved"
printf '  %8s\n' seconds
for line in "${table[@]}"; do
    printf '  %8s  %s%s%s\n' "${line%%$'\t'*}" "$green" "${line#*$'\t'}" "$plain"
done
printf '  %8s  in all\n' "$(seconds "$began" "$EPOCHREALTIME")"

step "Go on"
cat <<MORE
The region keeps running. Try:

  alias kumobako='$KUMOBAKO --state $STATE'
  eval "\$(kumobako env)"               # then any aws command
  kumobako ssh -i $key web-1
  kumobako exec app-1 -- ip address     # inside, whatever the groups say
  kumobako trace app-1 db-1 tcp/3306    # why it is silent, and what would open it
  kumobako status
  curl http://$eip/
  kumobako exec internet -- dig +trace www.example.jp

  kumobako down                         # ends it; \`kumobako up\` brings it back as it was
  kumobako down --purge                 # … and deletes it
MORE
